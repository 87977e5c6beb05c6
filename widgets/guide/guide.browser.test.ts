import './index.ts';
import { expect } from 'chai';
import { article } from '../test/helpers/article.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { fixture, nextEvent, nextSite, shows, submit, textOf, type, within } from '../test/helpers/fixture.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import { GuideArticle } from './guide-article.generated.ts';
import { GuideContents } from './guide-contents.generated.ts';
import { GuideQuestions } from './guide-questions.generated.ts';
import { GuideSearch } from './guide-search.generated.ts';
import type { GuideElement } from './guide.ts';

const { id, section, title, summary } = article;
const listed = { edges: [{ node: { id, section, title, summary } }] };

const answering = (): FakeBff =>
  fakeBff()
    .answer(GuideContents, { guides: listed })
    .answer(GuideQuestions, {
      contents: { edges: [{ node: { id: 'how-much', section: 'bill', title: 'Vì sao tiền điện tăng?', summary: 'Xem từng bậc.' } }] },
    })
    .answer(GuideArticle, ({ id: asked }) => ({
      content:
        asked === id
          ? { __typename: 'ContentItem' as const, ...article }
          : { __typename: 'NotFoundProblem' as const, message: 'Không tìm thấy.' },
    }))
    .answer(GuideSearch, ({ text }) => ({ search: text === 'zzz' ? [] : [{ kind: 'GUIDE' as const, id, title, summary, section }] }));

const guide = (attributes = ''): Promise<GuideElement> =>
  fixture<GuideElement>(`<evn-guide site="${nextSite()}" lang="vi" ${attributes}></evn-guide>`);

async function openFirst(element: GuideElement): Promise<void> {
  await shows(element, title);
  within(element, '.entry').click();
  await shows(element, 'Chọn một cách');
}

afterEach(() => {
  location.hash = '';
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('the guide', () => {
  it('shows its contents by topic without being asked', async () => {
    answering();
    const element = await guide();
    await shows(element, 'Cách thức thanh toán tiền điện');
    expect(within(element, 'summary').textContent).to.equal('Cách thức thanh toán tiền điện');
    expect(element.shadowRoot?.querySelectorAll('.topics button')).to.have.length(10);
    await expectAccessible(element);
  });

  it('offline the guide stays, with its time', async () => {
    answering();
    const element = await guide();
    await shows(element, 'Cách thức thanh toán tiền điện');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    dispatchEvent(new Event('offline'));
    await shows(element, 'Không có mạng. Đây là kết quả lấy lúc');
    await expectAccessible(element);
  });

  it('Back of the browser leads from an article to what was searched for', async () => {
    answering();
    const element = await guide();
    await type(element, '#text', 'thanh toan');
    await submit(element);
    await shows(element, title);
    within(element, '.entry').click();
    await shows(element, 'Chọn một cách');
    history.back();
    await shows(element, 'thanh toan');
    expect(location.hash).to.equal('');
    history.forward();
    await shows(element, 'Chọn một cách');
  });

  it('opens an article with everything that a text may hold, says what was not verified, and leads back', async () => {
    answering();
    const element = await guide();
    await openFirst(element);
    const { shadowRoot } = element;
    expect(shadowRoot?.activeElement?.getAttribute('part')).to.equal('article');
    expect(shadowRoot?.querySelector('td')?.textContent).to.equal('Điểm thu');
    expect(shadowRoot?.querySelector('li.nested')?.textContent).to.include('Ủy nhiệm thu');
    expect(shadowRoot?.querySelector('a[href="tel:19001006"] strong')?.textContent).to.equal('tổng đài');
    expect(textOf(element)).to.include('chưa được kiểm chứng');
    within(element, 'summary').click();
    await shows(element, 'Trang EVNSPC');
    await expectAccessible(element);
    within(element, '.article .button.plain').click();
    await shows(element, 'Hướng dẫn theo chủ đề');
  });

  it('follows links of ours to articles, and to widgets that stand on the page', async () => {
    const bff = answering();
    const other = document.createElement('evn-tariff-calc');
    document.body.append(other);
    const element = await guide();
    await openFirst(element);
    const followed: string[] = [];
    element.addEventListener('evn-navigate', (event) => followed.push((event as CustomEvent<{ to: string }>).detail.to));
    const link = (text: string) => [...(element.shadowRoot?.querySelectorAll('a') ?? [])].find((each) => each.textContent === text);
    link('tính thử')?.click();
    link('cách tính hóa đơn')?.click();
    await shows(element, 'Không có bài này');
    expect(followed).to.deep.equal(['widget:evn-tariff-calc', 'guide:read-your-bill']);
    expect(bff.asked.at(-1)?.variables).to.deep.equal({ kind: 'GUIDE', id: 'read-your-bill' });
    other.remove();
  });

  it('leaves a link to the page that wants it', async () => {
    const bff = answering();
    const element = await guide();
    await shows(element, title);
    element.addEventListener('evn-navigate', (event) => event.preventDefault());
    const navigated = nextEvent(element, 'evn-navigate');
    within(element, '.entry').click();
    await navigated;
    expect(bff.asked).to.have.length(1);
  });

  it('finds by search, says when nothing was found, and keeps what was typed', async () => {
    answering();
    const element = await guide();
    await shows(element, title);
    await type(element, '#text', 'thanh toan');
    await submit(element);
    await shows(element, 'Có 1 kết quả cho “thanh toan”');
    await expectAccessible(element);
    await type(element, '#text', 'zzz');
    await submit(element);
    await shows(element, 'Không tìm thấy gì cho “zzz”');
    expect(within<HTMLInputElement>(element, '#text').value).to.equal('zzz');
  });

  it('lists the questions of a topic', async () => {
    answering();
    const element = await guide('kind="faq"');
    await shows(element, 'Hóa đơn');
    [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Hóa đơn')?.click();
    await shows(element, 'Vì sao tiền điện tăng?');
    expect(textOf(element)).not.to.include('Hướng dẫn theo chủ đề');
    await expectAccessible(element);
  });

  it('begins with the article of its attribute, in English where the page is', async () => {
    answering();
    const element = await fixture<GuideElement>(`<evn-guide site="${nextSite()}" lang="en" article="guide:${id}"></evn-guide>`);
    await shows(element, 'Basis and sources');
    element.article = 'guide:gone';
    await shows(element, 'There is no such article');
  });

  it('says why there is nothing when nobody answers, and tries again', async () => {
    const bff = fakeBff().disconnect(GuideContents);
    const element = await guide();
    await shows(element, 'Thử lại');
    expect(textOf(element)).not.to.include('Chưa có nội dung nào');
    bff.answer(GuideContents, { guides: listed });
    within(element, '[part~=error] button').click();
    await shows(element, title);
  });
});
