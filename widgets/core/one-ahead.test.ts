import { expect, it } from 'vitest';
import { oneAhead } from './one-ahead.ts';

/** Whatever was going to be asked by now has been: locks are given in the order in which they are wanted. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await navigator.locks.request('evn-settled', () => undefined);
};

/** A BFF that answers when it is told to. */
function slowBff() {
  const asked: string[] = [];
  const answers: Array<(isAnswered: boolean) => void> = [];
  const ask = (name: string) => (): Promise<string> =>
    new Promise((resolve, reject) => {
      asked.push(name);
      answers.push((isAnswered) => (isAnswered ? resolve(name) : reject(new Error(name))));
    });
  const answer = async (isAnswered = true): Promise<void> => {
    answers.shift()?.(isAnswered);
    await settled();
  };
  return { asked, ask, answer };
}

it('asks the first question alone, and all others at once after its answer', async () => {
  const bff = slowBff();
  const goes = oneAhead();
  const all = Promise.all(['one', 'two', 'three'].map((name) => goes(bff.ask(name))));
  await settled();
  expect(bff.asked).toEqual(['one']);
  await bff.answer();
  expect(bff.asked).toEqual(['one', 'two', 'three']);
  await bff.answer();
  await bff.answer();
  expect(await all).toEqual(['one', 'two', 'three']);
  void goes(bff.ask('four'));
  void goes(bff.ask('five'));
  await settled();
  expect(bff.asked).toEqual(['one', 'two', 'three', 'four', 'five']);
});

it('lets the next be the first where nobody has answered', async () => {
  const bff = slowBff();
  const goes = oneAhead();
  const first = goes(bff.ask('one')).catch(() => 'cut');
  const others = [goes(bff.ask('two')), goes(bff.ask('three'))];
  await settled();
  expect(bff.asked).toEqual(['one']);
  await bff.answer(false);
  expect([await first, bff.asked]).toEqual(['cut', ['one', 'two']]);
  await bff.answer();
  expect(bff.asked).toEqual(['one', 'two', 'three']);
  await bff.answer();
  expect(await Promise.all(others)).toEqual(['two', 'three']);
});

it('goes ahead of other tabs as well', async () => {
  const bff = slowBff();
  const [here, there] = [oneAhead(), oneAhead()];
  const both = Promise.all([here(bff.ask('here')), there(bff.ask('there'))]);
  await settled();
  expect(bff.asked).toEqual(['here']);
  await bff.answer();
  expect(bff.asked).toEqual(['here', 'there']);
  await bff.answer();
  expect(await both).toEqual(['here', 'there']);
});
