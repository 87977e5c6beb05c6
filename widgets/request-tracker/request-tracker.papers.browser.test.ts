import { expect } from 'chai';
import { SiteTrust } from '../core/site-trust.generated.ts';
import { PaperCommentSend } from '../shared/paper/paper-comment-send.generated.ts';
import { PaperList } from '../shared/paper/paper-list.generated.ts';
import { PaperRead } from '../shared/paper/paper-read.generated.ts';
import { ServiceRequestTrack, type ServiceRequestTrackQuery } from '../shared/service-request/service-request-track.generated.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { press } from '../test/helpers/document-signer.ts';
import { type FakeBff, fakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { commentOf, contract, type SamplePaper, served, signed } from '../test/helpers/paper.ts';
import './index.ts';
import { KEPT_CODE } from './request-tracker.ts';
import type { RequestTrackerElement } from './index.ts';

const CODE = 'GK-PB0604-26-000123-K';

const request: ServiceRequestTrackQuery = {
  serviceRequest: {
    __typename: 'ServiceRequest',
    requestCode: CODE,
    kind: 'NEW_LOW_VOLTAGE',
    customerKind: 'HOUSEHOLD',
    stage: 'SIGNING',
    progress: 'IN_PROGRESS',
    waitsFor: 'CUSTOMER',
    canCancel: false,
    receivedAt: '2026-06-08T09:12:00+07:00',
    endedAt: null,
    steps: [{ stage: 'RECEIVED', at: '2026-06-08T09:12:00+07:00', by: 'CUSTOMER', text: null, targetOn: null }],
    costs: [],
    askedPapers: [],
    hotline: { number: '19001006', priceText: null, verifiedAt: null },
  },
};

async function tracked(
  papers: readonly SamplePaper[],
  { lang = 'vi', width = '60em' } = {},
): Promise<{ element: RequestTrackerElement; bff: FakeBff }> {
  const site = nextSite();
  const bff = fakeBff().answer(SiteTrust, { siteTrust: 'FIRST_PARTY' }).answer(ServiceRequestTrack, request);
  bff.answer(PaperList, { papers: { __typename: 'PaperList', papers } });
  for (const paper of papers) served(bff, site, paper);
  bff.answer(PaperRead, ({ id }) => ({ paper: papers.find((paper) => paper.id === id) ?? null }));
  const element = await fixture<RequestTrackerElement>(
    `<evn-request-tracker site="${site}" endpoint="${location.origin}" request-code="${CODE}" lang="${lang}"></evn-request-tracker>`,
    { width },
  );
  await until(() => element.shadowRoot?.querySelector('.paper-list ul, .paper-list .hint'), 'the list of papers');
  return { element, bff };
}

const rows = (element: RequestTrackerElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.paper') ?? [])].map((row) => row.innerText.replace(/\s+/g, ' '));
const withoutOpened = (): void => history.replaceState(history.state, '', location.pathname + location.search);

beforeEach(withoutOpened);
afterEach(() => {
  withoutOpened();
  sessionStorage.removeItem(KEPT_CODE);
});

describe('the papers of a request', () => {
  it('stand with what each waits for and what can be done', async () => {
    const toSign = await contract();
    const { element } = await tracked([
      toSign,
      await contract({ id: 'pp_2', title: 'Dự toán', kind: 'COST_ESTIMATE', needsSignature: false, signingMethod: null }),
      await contract({ id: 'pp_3', title: 'Phụ lục', kind: 'ANNEX', note: 'Sửa tên.', comments: [commentOf('Sai tên.')] }),
      await signed(await contract({ id: 'pp_4', title: 'Biên bản', kind: 'SURVEY_REPORT' })),
    ]);
    const [first = '', second = '', third = '', fourth = ''] = rows(element);
    expect(first).to.match(/Chờ ký.*Xem Góp ý Ký$/);
    expect(second).to.match(/Chờ bạn xem.*Xem Góp ý$/);
    expect(third).to.match(/Đang chờ trả lời hiệu chỉnh.*Khác với bản trước: Sửa tên\. Xem Góp ý$/);
    expect(fourth).to.match(/Đã ký.*Xem$/);
    expect(within(element, '#sign-pp_1').getAttribute('aria-label')).to.equal(`Ký: ${toSign.title}`);
    await expectAccessible(element);
  });

  it('may be none yet', async () => {
    const { element } = await tracked([]);
    expect(textOf(element)).to.include('Chưa có hồ sơ nào để xem hoặc ký.');
    await expectAccessible(element);
  });

  it('are opened one at a time; Back leads to the list, as it is by then, and to the one that was read', async () => {
    const paper = await contract();
    const { element, bff } = await tracked([paper]);
    await press(element, 'Xem');
    await shows(element, 'Trở về danh sách hồ sơ');
    await until(() => active(element)?.classList.contains('paper-head'), 'focus on the paper');
    expect(element.shadowRoot?.querySelector('.log')).to.equal(null);
    expect(location.hash).to.equal('#evn-paper=pp_1');
    await expectAccessible(element);
    bff.answer(PaperList, { papers: { __typename: 'PaperList', papers: [await signed(paper)] } });
    history.back();
    await shows(element, 'Đã ký');
    await until(() => active(element)?.id === 'read-pp_1', 'focus on the one that was read');
  });

  it('take one correction after the other', async () => {
    const paper = await contract();
    const { element, bff } = await tracked([paper]);
    bff.answer(PaperCommentSend, { paperComment: { ...paper, comments: [commentOf('Sai tên.')] } });
    await press(element, 'Góp ý');
    await until(() => element.shadowRoot?.querySelector('#text'), 'the field');
    await type(element, '#text', 'Sai tên.');
    await press(element, 'Gửi góp ý');
    await shows(element, 'Đã ghi nhận góp ý');
    await press(element, '‹ Trở về danh sách hồ sơ');
    await press(element, 'Góp ý');
    const field = await until(() => element.shadowRoot?.querySelector<HTMLTextAreaElement>('#text'), 'the field');
    expect(field.value).to.equal('');
  });

  it('are signed where the page wants them signed', async () => {
    const { element } = await tracked([await contract()]);
    element.addEventListener('evn-sign-requested', (event) => event.preventDefault(), { once: true });
    const asked = nextEvent(element, 'evn-sign-requested');
    await press(element, 'Ký');
    expect((await asked).detail).to.deep.equal({ docId: 'pp_1' });
    await element.updateComplete;
    expect(rows(element)).to.have.length(1);
    await press(element, 'Ký');
    await until(() => element.shadowRoot?.querySelector('#consent'), 'the consent');
  });

  it('lead to the proof where this browser may not see them any more', async () => {
    const { element, bff } = await tracked([await contract()]);
    const gone = { __typename: 'NotFoundProblem', code: 'NOT_FOUND', message: 'Không tìm thấy.' } as const;
    bff.answer(PaperRead, { paper: gone }).answer(ServiceRequestTrack, { serviceRequest: gone }).answer(PaperList, { papers: gone });
    await press(element, 'Xem');
    await shows(element, 'Xác nhận hồ sơ là của bạn');
    expect(location.hash).to.equal('');
  });

  it('in English', async () => {
    const { element } = await tracked([await contract()], { lang: 'en' });
    expect(rows(element)[0]).to.match(/To be signed.*2 pages.*Read Ask for a correction Sign$/);
  });

  for (const width of ['240px', '320px']) {
    it(`fit into ${width}, every target at least 44 px high`, async () => {
      const { element } = await tracked([await contract()], { width });
      const frame = within(element, '.widget');
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
      for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('.paper button') ?? [])
        expect(target.getBoundingClientRect().height).to.be.at.least(44);
    });
  }
});

describe('in a frame of the utility', () => {
  const made = Object.assign(document.createElement('meta'), { name: 'evn-placement', content: 'frame' });
  beforeEach(() => document.head.append(made));
  afterEach(() => made.remove());

  it('a paper is read, and signed on the utility’s own page', async () => {
    const { element, bff } = await tracked([await contract()]);
    await press(element, 'Xem');
    const link = await until(() => element.shadowRoot?.querySelector<HTMLAnchorElement>('a[part~=page-link]'), 'the link');
    expect(link.href).to.match(/\/page\/pk_test\d+\/document-signer#document-id=pp_1&request-code=GK-PB0604-26-000123-K&lang=vi$/);
    expect(link.target).to.equal('_blank');
    expect(element.shadowRoot?.querySelector('#consent')).to.equal(null);
    expect(bff.fetched.map(({ widget }) => widget)).to.deep.equal(['frame']);
    await expectAccessible(element);
  });

  it('one that is to be signed leads there as well, asks the page once, and is looked at again when the person comes back', async () => {
    const { element, bff } = await tracked([await contract()]);
    const asked: unknown[] = [];
    element.addEventListener('evn-sign-requested', ({ detail }: CustomEventInit) => asked.push(detail));
    await press(element, 'Ký');
    const link = await until(() => element.shadowRoot?.querySelector<HTMLAnchorElement>('a[part~=page-link]'), 'the link');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(asked).to.deep.equal([{ docId: 'pp_1' }]);
    expect(textOf(element)).not.to.include('Thôi, chỉ xem');
    bff.answer(PaperRead, { paper: await signed(await contract()) });
    document.dispatchEvent(new Event('visibilitychange'));
    await shows(element, 'Hồ sơ đã được ký');
  });
});
