import { expect } from 'chai';
import { css, html, type TemplateResult } from 'lit';
import '../session/index.ts';
import { fixture, nextEvent, textOf, until, within } from '../test/helpers/fixture.ts';
import { describe, it } from '../test/helpers/mocha.ts';
import { define } from './define.ts';
import { WidgetElement, type WidgetPart } from './element.ts';
import type { MessagePack } from './localize.ts';

const messages: MessagePack<'sample.greeting'> = {
  vi: { 'sample.greeting': 'Xin chào' },
  en: () => Promise.resolve({ 'sample.greeting': 'Hello' }),
  dialects: { nam: { 'sample.greeting': 'Chào bà con' } },
};

class SampleElement extends WidgetElement<'sample.greeting'> {
  broken = false;
  protected override readonly pack = messages;
  protected override renderWidget(): TemplateResult {
    if (this.broken) throw new Error('broken on purpose');
    return html`<p>${this.t('sample.greeting')}</p>`;
  }
}
define('evn-sample', SampleElement);

type PartKey = 'sample.early' | 'sample.slow' | 'sample.quick';

class PartsElement extends WidgetElement<'sample.greeting' | PartKey, 'sample.greeting'> {
  parts: readonly PartKey[] = [];
  protected override readonly pack = messages;
  protected override renderWidget(): TemplateResult {
    return html`<p>${(['sample.greeting', ...this.parts] as const).map((key) => html`${this.t(key)} `)}</p>`;
  }
}
define('evn-sample-parts', PartsElement);

/** A part whose English comes when it comes. */
const partOf = <Key extends PartKey>(key: Key, english: () => Promise<string>): WidgetPart<Key> => ({
  messages: {
    vi: { [key]: 'tiếng Việt' } as Record<Key, string>,
    en: async () => ({ [key]: await english() }) as Record<Key, string>,
  },
  styles: css``,
});

const colourOf = (element: Element): string => getComputedStyle(within(element, '.widget')).color;

describe('every widget', () => {
  it('replaces a declarative skeleton instead of drawing beside it', async () => {
    const host = document.createElement('div');
    host.setHTMLUnsafe('<evn-sample><template shadowrootmode="open"><p>đang tải</p></template></evn-sample>');
    document.body.append(host);
    const element = host.firstElementChild as SampleElement;
    await element.updateComplete;
    expect(textOf(element)).to.equal('Xin chào');
    host.remove();
  });

  it('does not show its fallback once it runs, and says that it is ready', async () => {
    const element = document.createElement('evn-sample') as SampleElement;
    element.innerHTML = '<a href="/lich">Xem trên trang của điện lực</a>';
    const ready = nextEvent(element, 'evn-ready');
    document.body.append(element);
    await ready;
    expect((element.firstElementChild as HTMLElement).getBoundingClientRect().height).to.equal(0);
    element.remove();
  });

  it('follows the page when it changes its language, also around it, and only while it is there', async () => {
    const { lang } = document.documentElement;
    const element = await fixture<SampleElement>('<evn-sample></evn-sample>');
    document.documentElement.lang = 'en';
    await until(() => textOf(element) === 'Hello', 'English');
    element.remove();
    document.documentElement.lang = 'vi';
    await new Promise((resolve) => setTimeout(resolve));
    expect(textOf(element)).to.equal('Hello');
    document.body.append(element);
    await until(() => textOf(element) === 'Xin chào', 'Vietnamese');
    element.remove();
    document.documentElement.lang = lang;
  });

  it('keeps the English of every part: of one that comes before its own, and of two that come together', async () => {
    const element = document.createElement('evn-sample-parts') as PartsElement;
    element.lang = 'en';
    document.body.append(element);
    await Promise.resolve(); // its own English is on the way
    const waits = [30];
    const slowAtFirst = (): Promise<string> => new Promise((resolve) => setTimeout(() => resolve('Slow'), waits.pop() ?? 0));
    const part = partOf('sample.early', () => new Promise((resolve) => setTimeout(() => resolve('Early'), 10)));
    void element.adopt(part);
    const early = element.adopt(part); // fetched twice, because the language changed meanwhile
    await element.updateComplete;
    await early;
    expect(element.t('sample.early')).to.equal('Early');
    await Promise.all([
      element.adopt(partOf('sample.slow', slowAtFirst)),
      element.adopt(partOf('sample.quick', () => Promise.resolve('Quick'))),
    ]);
    element.parts = ['sample.early', 'sample.slow', 'sample.quick'];
    element.requestUpdate();
    await element.updateComplete;
    expect(textOf(element)).to.equal('Hello Early Slow Quick');
    element.remove();
  });

  it('speaks the language of the page around it, through shadow roots, and its own when it has one', async () => {
    const outer = await fixture<SampleElement>('<evn-sample lang="en"></evn-sample>');
    expect(textOf(outer)).to.equal('Hello');
    const inner = document.createElement('evn-sample') as SampleElement;
    outer.shadowRoot?.append(inner);
    await inner.updateComplete;
    expect(inner.language).to.equal('en');
    outer.lang = 'vi';
    await outer.updateComplete;
    expect(textOf(outer)).to.equal('Xin chào');
  });

  it('the words of the dialect, and the sentences of the page, replace its own', async () => {
    const element = await fixture<SampleElement>('<evn-sample lang="vi" dialect="nam"></evn-sample>');
    expect(textOf(element)).to.equal('Chào bà con');
    element.messages = { 'sample.greeting': 'Kính chào quý khách' };
    await element.updateComplete;
    expect(textOf(element)).to.equal('Kính chào quý khách');
  });

  it('a fault in drawing stays inside: a sentence instead of an empty place, and the page hears of it', async () => {
    const element = await fixture<SampleElement>('<evn-sample lang="vi"></evn-sample>');
    const heard = nextEvent<CustomEvent>(element, 'evn-error');
    const { error } = console;
    console.error = () => undefined;
    element.broken = true;
    element.requestUpdate();
    expect((await heard).detail).to.deep.equal({ code: 'WIDGET_FAULT' });
    expect(textOf(element)).to.include('Vui lòng tải lại trang');
    element.broken = false;
    element.requestUpdate();
    await element.updateComplete;
    expect(textOf(element)).to.equal('Xin chào');
    console.error = error;
  });

  it('follows the page between light and dark, unless the tag says otherwise', async () => {
    const element = await fixture<SampleElement>('<evn-sample></evn-sample>');
    const light = colourOf(element);
    (element.parentElement as HTMLElement).style.colorScheme = 'dark';
    const dark = colourOf(element);
    expect(dark).not.to.equal(light);
    element.theme = 'light';
    await element.updateComplete;
    expect(colourOf(element)).to.equal(light);
  });

  it('a page that styles everything does not reach its text', async () => {
    const rules = document.createElement('style');
    rules.textContent =
      'html { font-size: 62.5% } * { all: unset; text-transform: uppercase; text-align: right; line-height: 1; letter-spacing: 9px; font-size: 9px; }';
    document.head.append(rules);
    const element = await fixture<SampleElement>('<evn-sample></evn-sample>');
    const { textAlign, textTransform, letterSpacing, fontSize } = getComputedStyle(within(element, 'p'));
    expect({ textAlign, textTransform, letterSpacing, fontSize }).to.deep.equal({
      textAlign: 'start',
      textTransform: 'none',
      letterSpacing: 'normal',
      fontSize: '16px',
    });
    rules.remove();
  });

  it('takes its settings from evn-session, its own attributes win, and a changed session is followed', async () => {
    const session = await fixture(
      '<evn-session site="pk_page" endpoint="https://bff.example/" theme="dark" dialect="nam"><evn-sample></evn-sample><evn-sample dialect="bac" site="pk_own"></evn-sample></evn-session>',
    );
    const [first, second] = session.querySelectorAll<SampleElement>('evn-sample');
    if (!first || !second) throw new Error('two samples expected');
    await until(() => first.theme === 'dark', 'the theme of the session');
    expect(first.connection).to.deep.equal({ endpoint: 'https://bff.example', site: 'pk_page' });
    expect([first.dialect, second.dialect, second.connection.site]).to.deep.equal(['nam', 'bac', 'pk_own']);
    session.setAttribute('theme', 'contrast');
    await until(() => first.theme === 'contrast', 'the new theme');
  });

  it('a word that an attribute does not take is warned about once, with those it takes', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warnings.push(text);
    await fixture('<evn-sample theme="drak" dialect="nam" corporation="evnspc" text-size=""></evn-sample>');
    await fixture('<evn-sample theme="drak"></evn-sample>');
    console.warn = warn;
    expect(warnings).to.deep.equal(['EVN Care Kit: <evn-sample> has no theme="drak". It takes: auto, light, dark, contrast.']);
  });

  it('a second copy of the kit leaves the first in charge and warns once about another version', () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warnings.push(text);
    class Older extends HTMLElement {
      static readonly version = '0.0.1';
    }
    customElements.define('evn-older', Older);
    define('evn-older', class extends HTMLElement {});
    define('evn-older', class extends HTMLElement {});
    define('evn-sample', SampleElement);
    console.warn = warn;
    expect(customElements.get('evn-older')).to.equal(Older);
    expect(warnings).to.have.length(1);
  });
});
