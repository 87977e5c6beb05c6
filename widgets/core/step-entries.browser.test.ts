import { expect } from 'chai';
import type { ReactiveControllerHost } from 'lit';
import { fakeBff } from '../test/helpers/fake-bff.ts';
import { shows, submit, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { filledForm, questionForm, questionSend, reloaded } from '../test/helpers/form.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { StepEntries } from './step-entries.ts';

/** The browser's Back, until the page has been told. */
function goBack(): Promise<void> {
  const arrived = new Promise<void>((resolve) => addEventListener('popstate', () => resolve(), { once: true }));
  history.back();
  return arrived;
}

/** The form's second screen stands in the history. */
const isEntered = (): boolean => (history.state as Readonly<Record<string, unknown>> | null)?.['evn-step test-question'] === 1;
const entered = (): Promise<unknown> => until(isEntered, 'the entry');

const address = location.href;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.pushState(null, '', address);
});
afterEach(() => history.replaceState(null, '', address));

describe('Back in a form', () => {
  it('leads to the screen before, keeps what was typed, and leaves the address and the state of the page’s router alone', async () => {
    history.replaceState({ route: 'dich-vu' }, '');
    const element = await questionForm();
    await type(element, '#topic', 'bill');
    await submit(element);
    await entered();
    await type(element, '#text', 'Xin chào');
    expect(location.href).to.equal(address);
    expect(history.state).to.deep.include({ route: 'dich-vu' });
    await goBack();
    await shows(element, 'Bước 1 trong 2');
    expect(element.shadowRoot?.activeElement?.className).to.equal('step');
    expect(history.state).to.deep.include({ route: 'dich-vu' });
    await submit(element);
    expect(within<HTMLTextAreaElement>(element, '#text').value).to.equal('Xin chào');
  });

  it('needs one press also after the form’s own button, and after a reload', async () => {
    const element = await questionForm();
    await type(element, '#topic', 'other');
    await submit(element);
    await entered();
    const button = await until(() => element.shadowRoot?.querySelector<HTMLElement>('.actions .quiet'), 'the button');
    button.click();
    await shows(element, 'Bước 1 trong 2');
    await until(() => !isEntered(), 'the entry given back');
    await submit(element);
    await entered();
    const again = await reloaded(element);
    await shows(again, 'Bước 2 trong 2');
    await import('./step-entries.ts'); // as the form does, which asked before
    await goBack();
    await shows(again, 'Bước 1 trong 2');
  });

  it('passes by a place of the page that a link has led to', async () => {
    const element = await questionForm();
    await type(element, '#topic', 'other');
    await submit(element);
    await entered();
    history.pushState(null, '', '#lien-he');
    await goBack();
    await element.updateComplete;
    expect(textOf(element)).to.include('Bước 2 trong 2');
    await goBack();
    await shows(element, 'Bước 1 trong 2');
  });

  it('takes no receipt away', async () => {
    fakeBff().answer(questionSend, { questionSend: { __typename: 'QuestionTaken', code: 'HT-1' } });
    const element = await filledForm();
    await submit(element);
    await shows(element, 'HT-1');
    await entered();
    await goBack();
    await element.updateComplete;
    expect(textOf(element)).to.include('HT-1');
  });
});

describe('entries of several forms on a page', () => {
  const host: ReactiveControllerHost = {
    addController: (controller) => controller.hostConnected?.(),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };

  it('lead each form back by its own', async () => {
    const moves: string[] = [];
    const one = new StepEntries(host, 'one', (step) => moves.push(`one ${step}`));
    const two = new StepEntries(host, 'two', (step) => moves.push(`two ${step}`));
    one.go(0, 1);
    two.go(0, 1);
    await goBack();
    expect(moves.splice(0)).to.deep.equal(['one 1', 'two 0']);
    await goBack();
    expect(moves).to.deep.equal(['one 0']);
    one.hostDisconnected();
    two.hostDisconnected();
  });

  it('are not made where the page keeps something that nothing can stand beside', () => {
    history.replaceState('of the page', '');
    const { length } = history;
    const entries = new StepEntries(host, 'form', () => undefined);
    entries.go(0, 1);
    expect(history.state).to.equal('of the page');
    expect(history.length).to.equal(length);
    entries.hostDisconnected();
  });
});
