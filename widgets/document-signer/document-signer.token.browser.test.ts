import { expect } from 'chai';
import { fill } from '../core/localize.ts';
import { expectAccessible } from '../test/helpers/axe.ts';
import { buttons, opened, type Opened, press } from '../test/helpers/document-signer.ts';
import { active, nextEvent, shows, textOf, until, within } from '../test/helpers/fixture.ts';
import { describe, it } from '../test/helpers/mocha.ts';
import { contract, hashOf, pdfOf, type SamplePaper, served, signed } from '../test/helpers/paper.ts';
import { certificatesOnToken, type FakeToken, fakeToken } from '../test/helpers/token.ts';
import { PaperRead } from '../shared/paper/paper-read.generated.ts';
import { PaperTokenFinish, type PaperTokenFinishMutation } from '../shared/paper/paper-token-finish.generated.ts';
import { PaperTokenStart, type PaperTokenStartMutation } from '../shared/paper/paper-token-start.generated.ts';
import { signerErrors } from '../shared/token-signer/token-signer.ts';
import { type TokenSignerKey, tokenSignerMessages } from '../shared/token-signer/token-signer.vi.ts';
import './index.ts';

const sentence = (key: TokenSignerKey): string => fill('vi', tokenSignerMessages.vi[key]);
const [company] = certificatesOnToken;

const STARTED: PaperTokenStartMutation = {
  paperTokenSignStart: {
    __typename: 'PaperTokenSigning',
    signingId: 'ts_1',
    items: [{ name: 'Phụ lục.pdf', format: 'CMS_SIGNED_ATTRIBUTES', toBeSigned: 'MQ==', digest: '0aff' }],
    expiresAt: '2026-06-12T10:35:00+07:00',
  },
};

const refused = (code: 'STATE_CHANGED' | 'DOCUMENT_CHANGED' | 'SIGNING_EXPIRED', message: string) =>
  ({ __typename: 'StaleProblem', code, message }) as const;

const annex = (changes: Partial<SamplePaper> = {}): Promise<SamplePaper> =>
  contract({ kind: 'ANNEX', title: 'Phụ lục hợp đồng', signingMethod: 'TOKEN', ...changes });

interface AtToken extends Opened {
  readonly token: FakeToken;
  readonly paper: SamplePaper;
}

/** Agreed to; nothing was asked of the token yet. */
async function agreed(token: FakeToken, changes: Partial<SamplePaper> = {}, lang = 'vi'): Promise<AtToken> {
  const paper = await annex(changes);
  const made = await opened(paper, { lang });
  const { element } = made;
  element.tokenSigner = () => Promise.resolve(token);
  await press(element, lang === 'vi' ? 'Ký' : 'Sign');
  await until(() => element.shadowRoot?.querySelector('#consent'), 'the consent');
  within<HTMLInputElement>(element, '#consent').click();
  await press(element, lang === 'vi' ? 'Tiếp tục ký' : 'Go on to sign');
  return { ...made, token, paper };
}

async function chosen(token: FakeToken = fakeToken(), changes: Partial<SamplePaper> = {}): Promise<AtToken> {
  const made = await agreed(token, changes);
  await press(made.element, 'Tìm chứng thư số');
  await until(() => made.element.shadowRoot?.querySelector('.certificates'), 'the certificates');
  made.bff.answer(PaperTokenStart, STARTED);
  return made;
}

const finishing = (bff: Opened['bff']) =>
  bff.asked.filter(({ name }) => name === 'PaperTokenFinish').map(({ variables }) => variables['input']);

describe('a company signs', () => {
  it('after it was told what the browser will ask, and asks nothing before a click', async () => {
    const { element, token } = await agreed(fakeToken({ state: 'permission-needed' }));
    await shows(element, sentence('tokenSigner.permission'));
    expect(token.asked).to.deep.equal([]);
    await expectAccessible(element);
    await press(element, 'Tìm chứng thư số');
    await until(() => element.shadowRoot?.querySelector('.certificates'), 'the certificates');
    expect(token.asked).to.deep.equal(['probe', 'listCertificates']);
  });

  it('by one of the certificates on the token; the others say why not', async () => {
    const { element } = await chosen();
    await until(() => active(element)?.classList.contains('certificates'), 'focus on the certificates');
    expect(textOf(element)).to.include('0101234567-001');
    expect(textOf(element)).to.include('Chưa có hiệu lực đến ngày 01/11/2026');
    expect(textOf(element)).to.include('Chứng thư này không dùng để ký tài liệu');
    const radios = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[name=certificate]') ?? [])];
    expect(radios.map(({ disabled, checked }) => [disabled, checked])).to.deep.equal([
      [false, true],
      [true, false],
      [true, false],
    ]);
    await expectAccessible(element);
  });

  it('what the utility prepared, once, and gets a receipt', async () => {
    const { element, bff, token, paper, site } = await chosen();
    const done = await signed(paper);
    served(bff, site, done).answer(PaperTokenFinish, { paperTokenSignFinish: done });
    const heard = nextEvent(element, 'evn-signed');
    await press(element, 'Ký bằng chứng thư đã chọn');
    expect((await heard).detail).to.deep.equal({ docId: 'pp_1' });
    await shows(element, 'Hồ sơ đã được ký');
    await shows(element, 'Chữ ký số (USB token)');
    await until(() => active(element)?.classList.contains('receipt'), 'focus on the receipt');
    const certificate = btoa(String.fromCharCode(...(company?.der ?? [])));
    const started = { paperId: 'pp_1', sha256: paper.sha256, certificate, consentVersion: 'otp-1' };
    expect(bff.asked.find(({ name }) => name === 'PaperTokenStart')?.variables['input']).to.deep.equal(started);
    expect(token.requests[0]?.items).to.deep.equal([
      { name: 'Phụ lục.pdf', format: 'cms-signed-attributes', toBeSigned: Uint8Array.of(49), digest: Uint8Array.of(0x0a, 0xff) },
    ]);
    expect(finishing(bff)).to.deep.equal([{ signingId: 'ts_1', signatures: ['AQID'] }]);
    await expectAccessible(element);
  });

  it('as the first of two', async () => {
    const { element, bff, paper } = await chosen(fakeToken(), { signaturesNeeded: 2 });
    const first = { method: 'TOKEN', name: 'CÔNG TY TNHH MẪU', signedAt: '2026-06-12T10:31:00+07:00' } as const;
    bff.answer(PaperTokenFinish, { paperTokenSignFinish: { ...paper, signatures: [first] } });
    await press(element, 'Ký bằng chứng thư đã chọn');
    await shows(element, 'Đã có 1 trên 2 chữ ký.');
    expect(buttons(element)).to.include('Ký');
    await expectAccessible(element);
  });
});

describe('where it does not come to that', () => {
  for (const code of signerErrors) {
    it(`says so, and how to go on: ${code}`, async () => {
      const { element } = await agreed(fakeToken({ lists: code }));
      await press(element, 'Tìm chứng thư số');
      await shows(element, sentence(`tokenSigner.${code}`));
      await until(() => active(element)?.classList.contains('token-trouble'), 'focus on what is wrong');
      expect(textOf(element)).to.include('Gửi liên kết cho người giữ USB token');
      expect(textOf(element)).to.include('đến phòng giao dịch');
      expect(buttons(element)).to.include('Tìm chứng thư số');
      await expectAccessible(element);
    });
  }

  for (const [state, code] of [
    ['blocked', 'PERMISSION_DENIED'],
    ['not-installed', 'NOT_INSTALLED'],
  ] as const) {
    it(`asks for no certificates of a program that is ${state}`, async () => {
      const { element, token } = await agreed(fakeToken({ state }));
      await press(element, 'Tìm chứng thư số');
      await shows(element, sentence(`tokenSigner.${code}`));
      expect(token.asked).to.deep.equal(['probe']);
    });
  }

  it('a PIN that is wrong leaves the choice as it was, and another attempt has another id', async () => {
    const { element, token } = await chosen(fakeToken({ signs: 'PIN_INCORRECT' }));
    for (const attempt of [1, 2]) {
      await press(element, 'Ký bằng chứng thư đã chọn');
      await until(() => token.requests.length === attempt, 'the attempt');
      await shows(element, sentence('tokenSigner.PIN_INCORRECT'));
    }
    expect(new Set(token.requests.map(({ requestId }) => requestId)).size).to.equal(2);
  });

  it('may be stopped while the program waits', async () => {
    const { element } = await chosen(fakeToken({ signs: 'nothing-yet' }));
    await press(element, 'Ký bằng chứng thư đã chọn');
    await shows(element, 'Hãy nhập mã PIN trong cửa sổ của chương trình ký số');
    await expectAccessible(element);
    await press(element, 'Dừng lại');
    await until(() => buttons(element).includes('Ký bằng chứng thư đã chọn'), 'the choice');
    expect(element.shadowRoot?.querySelector('.token-trouble')).to.equal(null);
  });

  it('a certificate that the utility refuses cannot be chosen again', async () => {
    const { element, bff, token } = await chosen();
    const message = 'Chứng thư số này đã bị thu hồi.';
    bff.answer(PaperTokenStart, {
      paperTokenSignStart: { __typename: 'CertificateProblem', code: 'CERTIFICATE_UNUSABLE', reason: 'REVOKED', message },
    });
    await press(element, 'Ký bằng chứng thư đã chọn');
    await shows(element, 'Không có chứng thư số nào dùng được để ký.');
    expect(within(element, '.certificates').innerText).to.include(message);
    expect(buttons(element)).not.to.include('Ký bằng chứng thư đã chọn');
    expect(token.asked).not.to.include('sign');
    await expectAccessible(element);
  });

  it('sends the signature again after a cut, and does not sign again', async () => {
    const { element, bff, token, paper } = await chosen();
    bff.disconnect(PaperTokenFinish);
    await press(element, 'Ký bằng chứng thư đã chọn');
    await shows(element, 'Đã ký trên token nhưng chưa nhận được xác nhận.');
    await expectAccessible(element);
    bff.answer(PaperTokenFinish, { paperTokenSignFinish: await signed(paper) });
    await press(element, 'Gửi lại chữ ký');
    await shows(element, 'Hồ sơ đã được ký');
    expect(token.requests).to.have.length(1);
    expect(finishing(bff)).to.deep.equal(Array(2).fill({ signingId: 'ts_1', signatures: ['AQID'] }));
  });

  it('prepares anew what took too long', async () => {
    const { element, bff } = await chosen();
    const late: PaperTokenFinishMutation = { paperTokenSignFinish: refused('SIGNING_EXPIRED', 'Đã quá 5 phút, hãy ký lại từ đầu.') };
    bff.answer(PaperTokenFinish, late);
    await press(element, 'Ký bằng chứng thư đã chọn');
    await shows(element, 'Đã quá 5 phút');
    expect(buttons(element)).to.include('Ký bằng chứng thư đã chọn');
  });

  it('shows the new revision where the paper was replaced meanwhile', async () => {
    const { element, bff, site, paper } = await chosen();
    const bytes = pdfOf('Ban moi');
    const next = { ...paper, revision: 2, sha256: await hashOf(bytes) };
    bff.answer(PaperTokenStart, { paperTokenSignStart: refused('DOCUMENT_CHANGED', 'Hồ sơ vừa được thay bằng bản mới.') });
    bff.answer(PaperRead, { paper: next }).serve(`/s/papers/${site}/${next.id}/${next.sha256}`, bytes);
    await press(element, 'Ký bằng chứng thư đã chọn');
    await shows(element, 'Hồ sơ vừa được thay bằng bản 2.');
    await press(element, 'Ký');
    expect((await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('#consent'), 'the consent')).checked).to.equal(false);
  });

  it('shows it as signed where a colleague was faster', async () => {
    const { element, bff, site, paper } = await chosen();
    const done = await signed(paper);
    served(bff, site, done).answer(PaperRead, { paper: done });
    bff.answer(PaperTokenFinish, { paperTokenSignFinish: refused('STATE_CHANGED', 'Thông tin đã thay đổi.') });
    await press(element, 'Ký bằng chứng thư đã chọn');
    await shows(element, 'Hồ sơ này đã được ký rồi');
    await shows(element, 'Hồ sơ đã được ký');
  });
});

it('speaks English as a whole', async () => {
  const { element } = await agreed(fakeToken({ lists: 'NO_TOKEN' }), {}, 'en');
  await press(element, 'Look for certificates');
  await shows(element, 'You cannot sign on this computer?');
});
