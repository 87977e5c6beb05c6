import { expect } from 'chai';
import './graphql.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff } from '../test/helpers/fake-bff.ts';
import { active, nextEvent, shows, submit, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { lookUp, sizeOfHouse, type LookUp } from '../test/helpers/look-up.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';

const large = { size: { __typename: 'Size', size: 120 } } as const;
const said = (element: LookUp): string | null => within(element, '[role=status]').textContent;

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('a question and its answer', () => {
  it('focus stays in the form while the answer is on its way, and goes to it when it has come', async () => {
    let answer = (): void => undefined;
    const later = new Promise<void>((resolve) => (answer = resolve));
    fakeBff().answer(sizeOfHouse, () => later.then(() => large));
    const element = await lookUp();
    await type(element, '#house', '1');
    within(element, 'button').focus();
    await submit(element);
    await shows(element, 'Đang tra cứu…');
    expect(said(element)).to.equal('Đang tra cứu…');
    expect(active(element)?.localName).to.equal('button');
    answer();
    await until(() => active(element)?.className === 'answer', 'focus on the answer');
    expect(said(element)).to.equal('Rộng 120 m²');
    await expectAccessible(element);
  });

  it('the page is told once of each answer, and may take over the question', async () => {
    const bff = fakeBff().answer(sizeOfHouse, large);
    const element = await lookUp('house="1"');
    await shows(element, 'Rộng 120 m²');
    element.requestUpdate();
    await element.updateComplete;
    expect(element.told).to.deep.equal(['1']);
    expect(active(element)).to.equal(null);
    element.addEventListener('evn-submit', (event) => event.preventDefault());
    await type(element, '#house', '2');
    await submit(element);
    expect(bff.asked).to.have.length(1);
  });

  it('a link leads to its answer', async () => {
    history.replaceState(null, '', '#evn-house=7');
    fakeBff().answer(sizeOfHouse, large);
    const element = await lookUp();
    await until(() => active(element)?.className === 'answer', 'focus on the answer');
    expect(element.told).to.deep.equal(['7']);
  });

  it('a problem follows the language of the page, and goes once its field is mended', async () => {
    const element = await lookUp();
    await submit(element);
    expect(active(element)?.className).to.equal('error-summary');
    expect(within(element, '#house-error').textContent).to.equal('Nhà: chưa nhập.');
    element.lang = 'en';
    await shows(element, 'House: not filled in.');
    await type(element, '#house', '1');
    expect(element.shadowRoot?.querySelector('.error-summary')).to.equal(null);
  });

  it('what the BFF refuses takes the former answer away, and focus to the summary', async () => {
    const bff = fakeBff().answer(sizeOfHouse, large);
    const element = await lookUp('house="1"');
    await shows(element, 'Rộng 120 m²');
    bff.answer(sizeOfHouse, { size: { __typename: 'InputProblem', fields: [{ path: ['house'], message: 'Không có nhà này.' }] } });
    await type(element, '#house', '2');
    await submit(element);
    await until(() => active(element)?.className === 'error-summary', 'focus on the summary');
    expect(within(element, '#house-error').textContent).to.equal('Không có nhà này.');
    expect(textOf(element)).not.to.include('120');
    expect(element.told).to.deep.equal(['1']);
  });

  it('trying again keeps the focus where the answer comes', async () => {
    const bff = fakeBff().fail(sizeOfHouse, 'OVERLOADED');
    const element = await lookUp('house="1"');
    const fault = nextEvent(element, 'evn-error');
    expect((await fault).detail).to.include({ code: 'OVERLOADED' });
    await until(() => element.shadowRoot?.querySelector('[part=error] button'), 'the button to try again');
    bff.answer(sizeOfHouse, large);
    within(element, '[part=error] button').focus();
    within(element, '[part=error] button').click();
    await shows(element, 'Rộng 120 m²');
    await until(() => active(element)?.className === 'answer', 'focus on the answer');
  });

  it('an answer that lacks a part says so, and can be completed', async () => {
    const bff = fakeBff().answerPartly(sizeOfHouse, large, 'UPSTREAM_TIMEOUT');
    const element = await lookUp('house="1"');
    await shows(element, 'Chưa lấy được đủ thông tin.');
    await expectAccessible(element);
    bff.answer(sizeOfHouse, large);
    within(element, '.notice button').click();
    await until(() => !textOf(element).includes('Chưa lấy được đủ'), 'the whole answer');
  });
});
