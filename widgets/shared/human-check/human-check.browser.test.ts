import './index.ts';
import { expect } from 'chai';
import type { Challenge } from 'altcha-lib';
import { expectAccessible } from '../../test/helpers/axe.ts';
import { fakeBff } from '../../test/helpers/fake-bff.ts';
import { checkingHumans, proofOfWork, puzzle } from '../../test/helpers/human-check.ts';
import { fixture, shows, textOf, type, until, within } from '../../test/helpers/fixture.ts';
import { describe, it } from '../../test/helpers/mocha.ts';
import { HumanCheck, type HumanCheckQuery } from './human-check.generated.ts';
import type { HumanCheckElement } from './human-check.ts';

const code = {
  kind: 'TYPED_CODE',
  picture: { width: 220, height: 72, path: 'M10 10L20 10L20 60Z' },
  soundPath: '/human-check/abc.wav',
  length: 6,
  expiresAt: proofOfWork.expiresAt,
} as const;

const answeringWork = (): ReturnType<typeof checkingHumans> => checkingHumans(fakeBff());

function answeringCode(): ReturnType<typeof fakeBff> {
  let given = 0;
  return fakeBff().answer(HumanCheck, (): HumanCheckQuery => ({ humanCheck: { ...code, challenge: `sealed ${++given}` } }));
}

async function check(now = '2026-06-12T10:21:00+07:00'): Promise<HumanCheckElement> {
  const element = await fixture<HumanCheckElement>('<evn-human-check site="pk_test" lang="vi"></evn-human-check>');
  element.clock = () => new Date(now);
  return element;
}

describe('proof of work', () => {
  it('is done while the person types, says so, and asks nothing', async () => {
    await answeringWork();
    const element = await check();
    await shows(element, 'Đã kiểm tra tự động.');
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    const solution = await element.solve();
    const payload = JSON.parse(atob(solution?.solution ?? '')) as { challenge: Challenge; solution: { counter: number } };
    expect(JSON.stringify(payload.challenge)).to.equal(solution?.challenge);
    expect(payload.solution.counter).to.equal(3);
    await expectAccessible(element);
  });

  it('gives the same solution until it is refused, then another', async () => {
    const bff = await answeringWork();
    const element = await check();
    const first = await element.solve();
    expect(await element.solve()).to.deep.equal(first);
    expect((await element.solve(true))?.challenge).not.to.equal(first?.challenge);
    expect(bff.asked).to.have.length(2);
  });

  it('is done anew before it expires', async () => {
    await answeringWork();
    const element = await check();
    const first = await element.solve();
    element.clock = () => new Date('2026-06-12T10:25:30+07:00');
    expect((await element.solve())?.challenge).not.to.equal(first?.challenge);
  });

  it('is tried again when it is needed and could not be done before', async () => {
    const bff = fakeBff().disconnect(HumanCheck);
    const element = await check();
    await shows(element, 'Chưa kiểm tra tự động được.');
    const challenge = JSON.stringify(await puzzle());
    bff.answer(HumanCheck, { humanCheck: { ...proofOfWork, challenge } });
    expect((await element.solve())?.challenge).to.equal(challenge);
  });
});

describe('a typed code', () => {
  it('is shown and named, and taken as it was typed', async () => {
    answeringCode();
    const element = await check();
    await shows(element, 'Mã kiểm tra');
    expect(within(element, 'svg').getAttribute('aria-label')).to.include('6 chữ số');
    await type(element, '#code', '123 456');
    expect(await element.solve()).to.deep.equal({ challenge: 'sealed 1', solution: '123 456' });
    await expectAccessible(element);
  });

  it('is asked for where nothing or too little was typed', async () => {
    answeringCode();
    const element = await check();
    await shows(element, 'Mã kiểm tra');
    expect(await element.solve()).to.equal(undefined);
    await shows(element, 'Mã kiểm tra: chưa nhập.');
    await until(() => element.shadowRoot?.activeElement === within(element, '#code'), 'the field has focus');
    await type(element, '#code', '12345');
    expect(await element.solve()).to.equal(undefined);
    await shows(element, 'Mã kiểm tra: gồm 6 chữ số.');
    await expectAccessible(element);
  });

  it('that was refused is replaced, and the person is told', async () => {
    answeringCode();
    const element = await check();
    await shows(element, 'Mã kiểm tra');
    await type(element, '#code', '123456');
    await element.solve();
    expect(await element.solve(true)).to.equal(undefined);
    await shows(element, 'Vui lòng nhập mã mới trong hình.');
    expect(within<HTMLInputElement>(element, '#code').value).to.equal('');
    await type(element, '#code', '654321');
    expect(await element.solve()).to.deep.equal({ challenge: 'sealed 2', solution: '654321' });
  });

  it('can be exchanged for another, and speaks English', async () => {
    const bff = answeringCode();
    const element = await check();
    await shows(element, 'Lấy mã khác');
    within(element, '.button.plain').click();
    await until(() => bff.asked.length === 2, 'another challenge');
    element.lang = 'en';
    await shows(element, 'Listen to the code');
    expect(textOf(element)).to.include('Check code');
  });
});
