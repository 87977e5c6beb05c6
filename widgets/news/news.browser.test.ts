import './index.ts';
import { expect } from 'chai';
import { article } from '../test/helpers/article.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../test/helpers/fake-bff.ts';
import { fixture, nextSite, shows, textOf, until, within } from '../test/helpers/fixture.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import { NewsArticle } from './news-article.generated.ts';
import { NewsList } from './news-list.generated.ts';
import type { NewsElement } from './news.ts';

const entry = (number: number) => ({
  node: { id: `n-${number}`, title: `Tin số ${number}`, summary: 'Tóm tắt.', publishedOn: '2026-05-10' },
});

const answering = (): FakeBff =>
  fakeBff()
    .answer(NewsList, ({ section, first }) => ({
      contents: {
        edges: section === 'news' ? Array.from({ length: Math.min(first, 8) }, (_, index) => entry(index + 1)) : [],
        pageInfo: { hasNextPage: section === 'news' && first < 8 },
      },
    }))
    .answer(NewsArticle, ({ id }) => ({
      content:
        id === 'n-1'
          ? { __typename: 'ContentItem' as const, ...article, publishedOn: '2026-05-10' }
          : { __typename: 'NotFoundProblem' as const, message: '' },
    }));

async function news(attributes = ''): Promise<NewsElement> {
  const element = await fixture<NewsElement>(`<evn-news site="${nextSite()}" lang="vi" ${attributes}></evn-news>`);
  element.clock = () => new Date('2027-01-01T00:30:00+07:00');
  return element;
}

afterEach(() => {
  location.hash = '';
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('the news', () => {
  it('stand in four sections, the last one of this year', async () => {
    answering();
    const element = await news();
    await shows(element, 'Tin số 6');
    expect([...(element.shadowRoot?.querySelectorAll('[role=tab]') ?? [])].map(({ textContent }) => textContent)).to.deep.equal([
      'Tin mới',
      'An toàn điện – tiết kiệm điện',
      'Tri ân khách hàng',
      'Cung ứng điện 2027',
    ]);
    expect(textOf(element)).not.to.include('Tin số 7');
    await expectAccessible(element);
  });

  it('go further back when asked, until there is no more', async () => {
    answering();
    const element = await news();
    await shows(element, 'Xem bài cũ hơn');
    within(element, 'button.quiet').click();
    await shows(element, 'Tin số 8');
    await until(() => !textOf(element).includes('Xem bài cũ hơn'), 'no more');
  });

  it('open as articles with their day, and lead back to the section', async () => {
    answering();
    const element = await news();
    await shows(element, 'Tin số 1');
    within(element, '.entry').click();
    await shows(element, 'Đăng ngày 10/05/2026');
    await expectAccessible(element);
    within(element, '.article .button.plain').click();
    await shows(element, 'Tin số 6');
  });

  it('say when a section is empty, which is not the same as that nobody answered', async () => {
    const bff = answering();
    const element = await news('section="supply"');
    await shows(element, 'Chuyên mục này chưa có bài nào.');
    bff.disconnect(NewsList);
    element.section = 'customer-thanks';
    await shows(element, 'Thử lại');
    expect(textOf(element)).not.to.include('chưa có bài nào');
  });

  it('can be followed by feed readers, in the language of the page', async () => {
    answering();
    const element = await news();
    await shows(element, 'Theo dõi tin mới');
    expect(within<HTMLAnchorElement>(element, 'a[type="application/atom+xml"]').href).to.match(/\/feed\/pk_test\d+\/news\.atom\?l=vi$/);
  });

  it('Back of the browser closes an article, and a link of the page opens one', async () => {
    answering();
    const element = await news();
    await shows(element, 'Tin số 1');
    within(element, '.entry').click();
    await shows(element, 'Đăng ngày 10/05/2026');
    expect(location.hash).to.equal('#evn-news=news%3An-1');
    history.back();
    await shows(element, 'Tin số 6');
    expect(location.hash).to.equal('');
    location.hash = '#evn-news=news%3An-1';
    await shows(element, 'Đăng ngày 10/05/2026');
  });

  it('offline the list stays, with its time', async () => {
    answering();
    const element = await news();
    await shows(element, 'Tin số 6');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    dispatchEvent(new Event('offline'));
    await shows(element, 'Không có mạng. Đây là kết quả lấy lúc');
    await expectAccessible(element);
  });

  it('begin with the article of the attribute', async () => {
    answering();
    const element = await news('article="news:gone"');
    await shows(element, 'Không có bài này');
  });
});
