import { expect } from 'chai';
import { SiteTrust } from '../core/site-trust.generated.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { buttons, CODE_SENT, opened, press } from '../test/helpers/document-signer.ts';
import { fakeBff } from '../test/helpers/fake-bff.ts';
import { active, fixture, nextEvent, nextSite, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { checkingHumans } from '../test/helpers/human-check.ts';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import { commentOf, contract, pdfOf, served, hashOf, signed } from '../test/helpers/paper.ts';
import { OtpSend } from '../shared/otp/otp-send.generated.ts';
import { OtpVerify } from '../shared/otp/otp-verify.generated.ts';
import { PaperCommentSend } from '../shared/paper/paper-comment-send.generated.ts';
import { PaperRead } from '../shared/paper/paper-read.generated.ts';
import './index.ts';
import type { DocumentSignerElement } from './index.ts';

const viewer = (element: DocumentSignerElement): Promise<HTMLIFrameElement> =>
  until(() => element.shadowRoot?.querySelector<HTMLIFrameElement>('iframe'), 'the viewer');

afterEach(() => {
  Reflect.deleteProperty(navigator, 'pdfViewerEnabled');
});

describe('a paper is read', () => {
  it('in the browser’s own viewer, from its very bytes, with what it is and what it waits for', async () => {
    const { element, bff } = await opened(await contract());
    const frame = await viewer(element);
    expect(frame.src).to.match(/^blob:.*#view=FitH&navpanes=0$/);
    expect(frame.hasAttribute('sandbox')).to.equal(false);
    expect(bff.fetched.map(({ widget }) => widget)).to.deep.equal(['page']);
    expect(textOf(element)).to.include('Chờ ký');
    expect(textOf(element)).to.include('bản 1 · 2 trang');
    await expectAccessible(element);
  });

  it('in words, page by page, also of a page that has none', async () => {
    const { element } = await opened(await contract());
    await press(element, 'Đọc dạng chữ');
    await shows(element, 'Bên mua điện: Nguyễn Thị Bưởi.');
    expect(textOf(element)).to.include('Trang này không có chữ đọc được');
    await expectAccessible(element);
  });

  it('drawn page by page where the browser has no viewer', async () => {
    Object.defineProperty(navigator, 'pdfViewerEnabled', { configurable: true, value: false });
    const { element, bff, site } = await opened(await contract());
    const pages = await until(() => {
      const found = element.shadowRoot?.querySelectorAll<HTMLCanvasElement>('canvas') ?? [];
      return found.length === 2 && [...found];
    }, 'two pages');
    expect(pages.map((page) => page.getAttribute('aria-label'))).to.deep.equal(['Trang 1 trên 2', 'Trang 2 trên 2']);
    await until(() => pages[0] && hasInk(pages[0]), 'words on the first page');
    expect('pdfjsWorker' in globalThis).to.equal(false);
    await expectAccessible(element);
    const other = await contract({ id: 'pp_2', title: 'Phụ lục' });
    served(bff, site, other).answer(PaperRead, { paper: other });
    element.documentId = 'pp_2';
    await shows(element, 'Phụ lục');
    await until(() => {
      const first = element.shadowRoot?.querySelector('canvas');
      return first && first !== pages[0] && hasInk(first);
    }, 'words on the first page of another paper');
  });

  it('and downloaded under a name that names nobody; its bytes are gone with it', async () => {
    const { element } = await opened(await contract());
    await viewer(element);
    const link = within<HTMLAnchorElement>(element, 'a[download]');
    expect(link.download).to.equal('hop-dong-ban-1.pdf');
    const address = link.href;
    expect((await (await fetch(address)).blob()).size).to.equal(pdfOf('Hop dong mua ban dien').length);
    element.remove();
    const gone = await fetch(address).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });

  it('again after the element was moved', async () => {
    const { element } = await opened(await contract());
    const { src } = await viewer(element);
    element.parentElement?.append(element);
    const again = await until(() => {
      const frame = element.shadowRoot?.querySelector('iframe');
      return frame && frame.src !== src && frame;
    }, 'another address');
    expect((await fetch(again.src)).ok).to.equal(true);
  });

  it('never from bytes that are not those of its hash', async () => {
    const paper = await contract();
    const site = nextSite();
    const bff = fakeBff().answer(SiteTrust, { siteTrust: 'FIRST_PARTY' }).answer(PaperRead, { paper });
    bff.serve(`/s/papers/${site}/${paper.id}/${paper.sha256}`, pdfOf('Other words'));
    const element = await fixture<DocumentSignerElement>(
      `<evn-document-signer site="${site}" endpoint="${location.origin}" document-id="${paper.id}" lang="vi"></evn-document-signer>`,
    );
    await shows(element, 'Hệ thống đang bận');
    expect(element.shadowRoot?.querySelector('iframe, a[download]')).to.equal(null);
  });
});

const hasInk = (canvas: HTMLCanvasElement): boolean => {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return data.some((value, index) => index % 4 === 0 && value < 100 && (data[index + 3] ?? 0) > 200);
};

describe('a correction', () => {
  it('is words alone: what else is pasted or dropped is refused, and why', async () => {
    const { element } = await opened(await contract());
    await press(element, 'Góp ý');
    const field = await until(() => element.shadowRoot?.querySelector<HTMLTextAreaElement>('#text'), 'the field');
    await until(() => active(element)?.classList.contains('step'), 'focus in the form');
    await type(element, '#text', 'Sai số nhà ở điều 2.');
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'anh.png', { type: 'image/png' }));
    const dropped = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true, composed: true });
    field.dispatchEvent(dropped);
    expect(dropped.defaultPrevented).to.equal(true);
    await shows(element, 'chỉ nhận chữ, không nhận ảnh hay tệp');
    await expectAccessible(element);
    const pasted = new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true, composed: true });
    field.dispatchEvent(pasted);
    expect(pasted.defaultPrevented).to.equal(true);
    const words = new DataTransfer();
    words.items.add('Sai tên.', 'text/plain');
    words.items.add(new File(['x'], 'anh.png', { type: 'image/png' }));
    const fromWord = new ClipboardEvent('paste', { clipboardData: words, bubbles: true, cancelable: true, composed: true });
    field.dispatchEvent(fromWord);
    expect(fromWord.defaultPrevented).to.equal(false);
    expect(field.value).to.equal('Sai số nhà ở điều 2.');
  });

  it('is recorded once, and keeps the paper from being signed until it is answered', async () => {
    const paper = await contract();
    const { element, bff } = await opened(paper);
    const commented = { ...paper, comments: [commentOf('Sai số nhà ở điều 2.')] };
    bff.answer(PaperCommentSend, { paperComment: commented });
    await press(element, 'Góp ý');
    await until(() => element.shadowRoot?.querySelector('#text'), 'the field');
    await type(element, '#text', 'Sai số nhà ở điều 2.');
    const heard = nextEvent(element, 'evn-commented');
    await press(element, 'Gửi góp ý');
    expect((await heard).detail).to.deep.equal({ docId: 'pp_1' });
    await shows(element, 'Đã ghi nhận góp ý của bạn lúc 09:00 12/06/2026.');
    await until(() => active(element)?.classList.contains('receipt'), 'focus on the receipt');
    expect(textOf(element)).to.include('Đang chờ trả lời hiệu chỉnh');
    expect(textOf(element)).to.include('Chưa ký được: điện lực đang trả lời');
    expect(buttons(element)).not.to.include('Ký');
    await expectAccessible(element);
    expect(bff.asked.find(({ name }) => name === 'PaperCommentSend')?.variables['input']).to.include({
      paperId: 'pp_1',
      sha256: paper.sha256,
      text: 'Sai số nhà ở điều 2.',
    });
  });

  it('to a paper that was replaced meanwhile leads to the new one, and nothing typed is lost', async () => {
    const paper = await contract();
    const { element, bff, site } = await opened(paper);
    const bytes = pdfOf('Ban moi');
    const next = { ...paper, revision: 2, sha256: await hashOf(bytes), note: 'Sửa số nhà.' };
    bff.answer(PaperCommentSend, {
      paperComment: { __typename: 'StaleProblem', code: 'DOCUMENT_CHANGED', message: 'Hồ sơ vừa được thay bằng bản mới.' },
    });
    bff.answer(PaperRead, { paper: next }).serve(`/s/papers/${site}/${next.id}/${next.sha256}`, bytes);
    await press(element, 'Góp ý');
    await until(() => element.shadowRoot?.querySelector('#text'), 'the field');
    await type(element, '#text', 'Sai số nhà.');
    await press(element, 'Gửi góp ý');
    await shows(element, 'Hồ sơ vừa được thay bằng bản 2.');
    await shows(element, 'Khác với bản trước: Sửa số nhà.');
    await until(() => active(element)?.classList.contains('paper-head'), 'focus on the new paper');
    await expectAccessible(element);
    await press(element, 'Góp ý');
    expect((await until(() => element.shadowRoot?.querySelector<HTMLTextAreaElement>('#text'), 'the field')).value).to.equal('Sai số nhà.');
  });

  it('and its answer stand with the paper', async () => {
    const { element } = await opened(await contract({ comments: [commentOf('Sai số nhà.', 'Đã sửa ở bản 2.')] }));
    await shows(element, 'Đã sửa ở bản 2.');
    expect(textOf(element)).to.include('Chờ ký');
    await expectAccessible(element);
  });
});

it('is only read once it is signed: by what, when, and the hash of the signed paper', async () => {
  const paper = await signed(await contract());
  const { element, bff } = await opened(paper);
  await viewer(element);
  expect(bff.fetched.map(({ path }) => path.split('/').at(-1))).to.deep.equal([paper.signedFile?.sha256]);
  expect(textOf(element)).to.include('Hồ sơ đã được ký');
  expect(textOf(element)).to.include('Nguyễn Thị Bưởi · 10:03 12/06/2026');
  expect(within<HTMLAnchorElement>(element, 'a[download]').download).to.equal('hop-dong-ban-1-da-ky.pdf');
  expect(element.shadowRoot?.querySelector('.paper-acts')).to.equal(null);
  expect(within(element, '.receipt').textContent).to.include(paper.signedFile?.sha256);
  await expectAccessible(element);
});

describe('a browser that has not proved that the request is its own', () => {
  it('is asked for its code and a one-time code, then shown the paper', async () => {
    const paper = await contract();
    const site = nextSite();
    const bff = served(await checkingHumans(fakeBff()), site, paper).answer(SiteTrust, { siteTrust: 'FIRST_PARTY' });
    bff.answer(PaperRead, { paper: { __typename: 'NotFoundProblem', code: 'NOT_FOUND', message: 'Không có.' } });
    const element = await fixture<DocumentSignerElement>(
      `<evn-document-signer site="${site}" endpoint="${location.origin}" document-id="pp_1" request-code="GK-1" lang="vi"></evn-document-signer>`,
    );
    await shows(element, 'Xác nhận hồ sơ là của bạn');
    await expectAccessible(element);
    expect(within<HTMLInputElement>(element, '#requestCode').value).to.equal('GK-1');
    await type(element, '#requestCode', 'HT-1');
    await press(element, 'Tiếp theo');
    await shows(element, 'bắt đầu bằng GK.');
    await type(element, '#requestCode', 'GK-1');
    await press(element, 'Tiếp theo');
    await until(() => element.shadowRoot?.querySelector('input[name=channel]'), 'the choice of a way');
    bff.answer(OtpSend, CODE_SENT);
    bff.answer(OtpVerify, { otpChallengeVerify: { __typename: 'OtpVerified', purpose: 'REQUEST_VIEW' } });
    await press(element, 'Lấy mã xác nhận');
    await until(() => element.shadowRoot?.querySelector('#code'), 'the field for the code');
    await type(element, '#code', '123456');
    bff.answer(PaperRead, { paper });
    await press(element, 'Xác thực');
    await shows(element, paper.title);
    expect(bff.asked.find(({ name }) => name === 'OtpSend')?.variables['input']).to.deep.include({ subject: { requestCode: 'GK-1' } });
  });
});

it('without a paper says how to come to one', async () => {
  fakeBff().answer(SiteTrust, { siteTrust: 'FIRST_PARTY' });
  const element = await fixture<DocumentSignerElement>(
    `<evn-document-signer site="${nextSite()}" endpoint="${location.origin}" lang="vi"></evn-document-signer>`,
  );
  await shows(element, 'Chưa chọn hồ sơ.');
  await expectAccessible(element);
});

it('speaks English as a whole', async () => {
  const { element } = await opened(await contract({ comments: [commentOf('Wrong house number.')] }), { lang: 'en' });
  await shows(element, 'Your correction awaits an answer');
  expect(textOf(element)).to.include('It cannot be signed yet');
});

for (const width of ['240px', '320px']) {
  it(`fits into ${width}, every target at least 44 px high`, async () => {
    const { element } = await opened(await contract({ comments: [commentOf('Sai số nhà.')] }), { width });
    await viewer(element);
    await press(element, 'Góp ý');
    await until(() => element.shadowRoot?.querySelector('#text'), 'the field');
    const frame = within(element, '.widget');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    for (const target of element.shadowRoot?.querySelectorAll<HTMLElement>('button, .button, .input, .paper-text > summary') ?? [])
      expect(target.getBoundingClientRect().height, target.innerText).to.be.at.least(44);
  });
}
