import { expect } from 'chai';
import { expectAccessible } from '../test/helpers/axe.ts';
import { buttons, opened, type Opened, press } from '../test/helpers/document-signer.ts';
import { active, nextEvent, shows, textOf, type, until, within } from '../test/helpers/fixture.ts';
import { describe, it } from '../test/helpers/mocha.ts';
import { CONSENT, contract, hashOf, pdfOf, type SamplePaper, served, signed } from '../test/helpers/paper.ts';
import { PaperRead } from '../shared/paper/paper-read.generated.ts';
import { PaperSignByOtp, type PaperSignByOtpMutation } from '../shared/paper/paper-sign-by-otp.generated.ts';
import './index.ts';

type Refusal = Exclude<
  PaperSignByOtpMutation['paperSignByOtp'],
  { __typename: 'Paper' | 'OtpProblem' | 'InputProblem' | 'TryLaterProblem' }
>;

const stale = (code: Refusal['code'], message: string): PaperSignByOtpMutation => ({
  paperSignByOtp: { __typename: 'StaleProblem', code, message },
});

/** Up to the field for the one-time code. */
async function coded(paper: SamplePaper): Promise<Opened> {
  const made = await opened(paper);
  const { element } = made;
  await press(element, 'Ký');
  await until(() => element.shadowRoot?.querySelector('#consent'), 'the consent');
  within<HTMLInputElement>(element, '#consent').click();
  await press(element, 'Tiếp tục ký');
  await press(element, 'Lấy mã xác nhận');
  await until(() => element.shadowRoot?.querySelector('#code'), 'the field for the code');
  await type(element, '#code', '042917');
  return made;
}

describe('a household signs', () => {
  it('after it agreed to what is written there, and not before', async () => {
    const { element } = await opened(await contract());
    const asked = nextEvent(element, 'evn-sign-requested');
    await press(element, 'Ký');
    expect((await asked).detail).to.deep.equal({ docId: 'pp_1' });
    await shows(element, CONSENT.text);
    await expectAccessible(element);
    await press(element, 'Tiếp tục ký');
    await shows(element, 'Hãy đánh dấu vào ô');
    await until(() => active(element)?.classList.contains('error-summary'), 'focus on what is missing');
    expect(element.shadowRoot?.querySelector('input[name=channel]')).to.equal(null);
    within<HTMLInputElement>(element, '#consent').click();
    await press(element, 'Tiếp tục ký');
    await until(() => element.shadowRoot?.querySelector('input[name=channel]'), 'the choice of a way');
    await until(() => active(element)?.classList.contains('proof'), 'focus on the next step');
    await expectAccessible(element);
  });

  it('unless the page has a place of its own for it', async () => {
    const { element } = await opened(await contract());
    element.addEventListener('evn-sign-requested', (event) => event.preventDefault());
    await press(element, 'Ký');
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('#consent')).to.equal(null);
    expect(buttons(element)).to.include('Ký');
  });

  it('with the code for these very bytes, once, and gets a receipt', async () => {
    const paper = await contract();
    const { element, bff, site } = await coded(paper);
    const done = await signed(paper);
    served(bff, site, done).answer(PaperSignByOtp, { paperSignByOtp: done });
    const heard = nextEvent(element, 'evn-signed');
    await press(element, 'Ký hồ sơ');
    expect((await heard).detail).to.deep.equal({ docId: 'pp_1' });
    await shows(element, 'Hồ sơ đã được ký');
    await until(() => active(element)?.classList.contains('receipt'), 'focus on the receipt');
    expect(buttons(element)).not.to.include.members(['Ký', 'Góp ý', 'Ký hồ sơ']);
    const sent = bff.asked.filter(({ name }) => name === 'PaperSignByOtp').map(({ variables }) => variables['input']);
    expect(sent).to.have.length(1);
    expect(sent[0]).to.deep.include({
      paperId: 'pp_1',
      sha256: paper.sha256,
      challengeId: 'oc_1',
      code: '042917',
      consentVersion: 'otp-1',
    });
    const named = bff.asked.find(({ name }) => name === 'OtpSend')?.variables['input'];
    expect(named).to.deep.include({ subject: { paperId: 'pp_1' } });
    await until(() => element.shadowRoot?.querySelector('a[download="hop-dong-ban-1-da-ky.pdf"]'), 'the signed file');
    await expectAccessible(element);
  });

  it('again with the same code after a cut, as one attempt', async () => {
    const paper = await contract();
    const { element, bff } = await coded(paper);
    bff.disconnect(PaperSignByOtp);
    await press(element, 'Ký hồ sơ');
    await shows(element, 'CHƯA xác thực được.');
    await expectAccessible(element);
    bff.answer(PaperSignByOtp, { paperSignByOtp: await signed(paper) });
    await press(element, 'Ký hồ sơ');
    await shows(element, 'Hồ sơ đã được ký');
    const ids = bff.asked
      .filter(({ name }) => name === 'PaperSignByOtp')
      .map(({ variables }) => (variables['input'] as { clientRequestId: string }).clientRequestId);
    expect(ids).to.have.length(2);
    expect(new Set(ids).size).to.equal(1);
  });

  it('not with a wrong code, and is told how often it may try', async () => {
    const { element, bff } = await coded(await contract());
    bff.answer(PaperSignByOtp, {
      paperSignByOtp: { __typename: 'OtpProblem', code: 'OTP_INCORRECT', message: 'Mã xác nhận chưa đúng.', attemptsLeft: 4 },
    });
    await press(element, 'Ký hồ sơ');
    await shows(element, 'Mã xác nhận chưa đúng. Còn 4 trên 5 lần thử.');
    expect(textOf(element)).to.include('Chờ ký');
    await expectAccessible(element);
  });

  it('later where the utility cannot seal at the moment; the code stays', async () => {
    const { element, bff } = await coded(await contract());
    bff.answer(PaperSignByOtp, {
      paperSignByOtp: {
        __typename: 'TryLaterProblem',
        code: 'TRY_LATER',
        message: 'Chưa niêm phong được.',
        retryAt: '2026-06-12T10:31:00+07:00',
      },
    });
    await press(element, 'Ký hồ sơ');
    await shows(element, 'Chưa niêm phong được.');
    expect(within<HTMLInputElement>(element, '#code').value).to.equal('042917');
  });
});

describe('a paper that is not what it was', () => {
  it('is shown as it is now when it was replaced, and agreed to anew', async () => {
    const paper = await contract();
    const { element, bff, site } = await coded(paper);
    const bytes = pdfOf('Ban moi');
    const next = { ...paper, revision: 2, sha256: await hashOf(bytes), note: 'Sửa số nhà.' };
    bff.answer(PaperSignByOtp, stale('DOCUMENT_CHANGED', 'Hồ sơ vừa được thay bằng bản mới.'));
    bff.answer(PaperRead, { paper: next }).serve(`/s/papers/${site}/${next.id}/${next.sha256}`, bytes);
    await press(element, 'Ký hồ sơ');
    await shows(element, 'Hồ sơ vừa được thay bằng bản 2.');
    await until(() => active(element)?.classList.contains('paper-head'), 'focus on the new paper');
    expect(element.shadowRoot?.querySelector('#code')).to.equal(null);
    await press(element, 'Ký');
    expect((await until(() => element.shadowRoot?.querySelector<HTMLInputElement>('#consent'), 'the consent')).checked).to.equal(false);
  });

  it('is shown as signed when somebody else was faster', async () => {
    const paper = await contract();
    const { element, bff, site } = await coded(paper);
    const done = await signed(paper);
    served(bff, site, done).answer(PaperRead, { paper: done });
    bff.answer(PaperSignByOtp, stale('STATE_CHANGED', 'Thông tin đã thay đổi, vui lòng tải lại.'));
    await press(element, 'Ký hồ sơ');
    await shows(element, 'Hồ sơ này đã được ký rồi');
    await shows(element, 'Hồ sơ đã được ký');
    expect(buttons(element)).not.to.include('Ký');
    await expectAccessible(element);
  });
});

it('in English agrees to English words', async () => {
  const { element, bff } = await opened(await contract(), { lang: 'en' });
  await press(element, 'Sign');
  await shows(element, 'I have read the paper and agree with the above');
  expect(bff.asked.find(({ name }) => name === 'PaperRead')?.locale).to.equal('en');
});
