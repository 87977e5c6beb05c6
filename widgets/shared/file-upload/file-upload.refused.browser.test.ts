import { expect } from 'chai';
import codes from '../../../schema/codes.json' with { type: 'json' };
import { expectAccessible } from '../../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../../test/helpers/fake-bff.ts';
import { shows, textOf, until, within } from '../../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../../test/helpers/mocha.ts';
import { choose, rowOf, settled, statesIn, uploadForm } from '../../test/helpers/uploading.ts';
import { FakeUploads, paper } from '../../test/helpers/uploads.ts';
import { sha256Of } from './file-upload.photo.ts';
import { send } from './file-upload.sending.ts';
import { FileUploadMine } from './file-upload-mine.generated.ts';
import { FileUploadPrepare } from './file-upload-prepare.generated.ts';

let bff: FakeBff;
let uploads: FakeUploads;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  bff = fakeBff();
  uploads = new FakeUploads(bff);
});
afterEach(() => uploads.restore());

describe('a file that is not taken', () => {
  const refusals = Object.entries(codes.fields).filter(([key]) => key.startsWith('attachment.refused.'));
  for (const [key, { vi }] of refusals) {
    it(`says so at the file: ${key}`, async () => {
      const element = await uploadForm();
      uploads.outcome = { state: 'REJECTED', message: vi };
      await choose(element, paper('xấu.pdf'));
      await shows(element, vi);
      expect(rowOf(element).innerText).to.include('Không nhận được');
      expect(element.desk.readyIds).to.deep.equal([]);
      expect(within(element, '[role=status]').innerText).to.include(vi);
    });
  }

  it('says what is wrong with its name, in the words of the BFF, and others are sent', async () => {
    const element = await uploadForm();
    const message = codes.fields['attachment.name.characters'].vi;
    uploads.refusal = { __typename: 'InputProblem', message: 'x', fields: [{ path: ['input', 'name'], message }] };
    await choose(element, paper('cccd\u202Egpj.pdf', '1'), paper('tốt.pdf', '2'));
    await settled(element);
    expect(statesIn(element)).to.deep.equal(['REFUSED', 'READY']);
    expect(rowOf(element).innerText).to.include(message);
    await expectAccessible(element);
  });

  it('says when it may be sent again', async () => {
    const element = await uploadForm();
    uploads.refusal = { __typename: 'TryLaterProblem', message: 'Nhiều quá.', retryAt: '2026-06-12T10:30:00+07:00' };
    await choose(element, paper());
    await shows(element, 'Nhiều quá. Có thể gửi lại từ 10:30.');
    expect(statesIn(element)).to.deep.equal(['FAILED']);
  });

  it('is not sent at all where it is too large, or a photo that no browser of its kind reads', async () => {
    const element = await uploadForm();
    const heic = new File([new Uint8Array([0, 0, 0, 24]), 'ftypheic', new Uint8Array(64)], 'IMG_1.HEIC', { type: 'image/heic' });
    await choose(element, new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'lớn.pdf'), heic);
    await settled(element);
    expect(statesIn(element)).to.deep.equal(['REFUSED', 'REFUSED']);
    expect(rowOf(element, 0).innerText).to.include('Tệp lớn quá 10 MB.');
    expect(rowOf(element, 1).innerText).to.include('Trình duyệt này không đọc được ảnh HEIC.');
    expect(uploads.announced).to.deep.equal([]);
  });

  it('is one too many: what there is room for is sent, the rest is said at the control', async () => {
    const element = await uploadForm();
    await choose(element, ...Array.from({ length: 7 }, (_, index) => paper(`${index}.pdf`, String(index))));
    await settled(element);
    expect(statesIn(element)).to.deep.equal(Array(5).fill('READY'));
    expect(textOf(element)).to.include('Nhiều nhất 5 tệp. 2 tệp vừa chọn chưa được nhận');
    const input = within(element, '#paperFile');
    expect([input.getAttribute('aria-invalid'), input.getAttribute('aria-describedby')]).to.deep.equal([
      'true',
      'paperFile-hint paperFile-error',
    ]);
    await expectAccessible(element);
    within(element, '#remove-paper-1').click();
    await until(() => !textOf(element).includes('chưa được nhận'), 'the error to go');
  });

  it('is tried again where the network swallowed the announcement', async () => {
    const element = await uploadForm();
    bff.failOnce(FileUploadPrepare, 'INTERNAL');
    await choose(element, paper());
    await shows(element, codes.faults.INTERNAL.vi);
    within(element, '.paper .button.quiet').click();
    await settled(element);
    expect(statesIn(element)).to.deep.equal(['READY']);
  });

  it('is given up by the BFF in the middle, which says why', async () => {
    const element = await uploadForm();
    const message = codes.fields['attachment.refused.PARTS'].vi;
    uploads.statuses = [413];
    uploads.refusalInTheMiddle = message;
    await choose(element, paper());
    await shows(element, message);
    expect([statesIn(element), element.desk.readyIds]).to.deep.equal([['REFUSED'], []]);
    expect(element.shadowRoot?.querySelector('#retry-paper-1')).to.equal(null);
  });

  it('and does not move is given up after a while', async () => {
    uploads.hold({ id: 'at_1', received: 0, state: 'UPLOADING' }).gate = new Promise(() => undefined);
    const { signal } = new AbortController();
    const sent = send(paper(), {
      url: `${location.origin}/s/uploads/pk_test/at_1`,
      headers: {},
      signal,
      onProgress: () => undefined,
      patienceMs: 20,
    });
    expect(await sent.catch((cause: { code: string }) => cause.code)).to.equal('TIMEOUT');
  });
});

describe('after a reload', () => {
  it('what was uploaded is found again, and nothing of it lay in the browser', async () => {
    const element = await uploadForm();
    await choose(element, paper());
    await settled(element);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    element.remove();
    const again = await uploadForm('');
    await shows(again, 'đơn.pdf');
    expect(again.desk.readyIds).to.deep.equal(['at_1']);
    expect(again.desk.announcement).to.equal('');
  });

  it('a file that was cut asks to be chosen again, and goes on where it was, whatever it is called now', async () => {
    const content = `%PDF-1.7 ${'x'.repeat(991)}`;
    const sha256 = await sha256Of(new Blob([content]));
    uploads.hold({ id: 'at_cut', name: 'đơn.pdf', size: 1000, received: 400, sha256, state: 'UPLOADING' });
    const element = await uploadForm();
    await shows(element, 'Mới gửi được 40%');
    expect(rowOf(element).innerText).to.include('Hãy chọn lại đúng tệp này');
    expect(element.shadowRoot?.querySelector('.paper .button.quiet')).to.equal(null);
    expect([element.desk.busy, element.desk.readyIds]).to.deep.equal([false, []]);
    await expectAccessible(element);
    await choose(element, new File([content], 'đơn (1).pdf', { type: 'application/pdf' }));
    await settled(element);
    expect(uploads.requests).to.deep.equal(['HEAD', 'PATCH 400']);
    expect(element.desk.files.map(({ name, state }) => [name, state])).to.deep.equal([['đơn.pdf', 'READY']]);
  });

  it('another file in its place leaves it alone', async () => {
    uploads.hold({ id: 'at_cut', received: 400, sha256: 'other', state: 'UPLOADING' });
    const element = await uploadForm();
    await shows(element, 'Mới gửi được');
    await choose(element, paper());
    await settled(element);
    expect(statesIn(element)).to.deep.equal(['CUT', 'READY']);
  });

  it('says where it is not known what was uploaded, and asks again', async () => {
    bff.failOnce(FileUploadMine, 'INTERNAL');
    uploads.hold({ id: 'at_1' });
    const element = await uploadForm();
    const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=error] button'), 'the fault');
    await expectAccessible(element);
    retry.click();
    await shows(element, 'cccd.jpg');
    expect(element.shadowRoot?.querySelector('[part=error]')).to.equal(null);
  });

  it('papers of another form are shown, and do not go with this one', async () => {
    uploads.hold({ id: 'at_other', kind: 'RESIDENCE' }).hold({ id: 'at_new', kind: 'OF_LATER' });
    const element = await uploadForm();
    await shows(element, 'Thông tin cư trú');
    await shows(element, 'Giấy tờ khác');
    expect(element.desk.readyIds).to.deep.equal([]);
  });

  it('what was handed in or taken back elsewhere is gone', async () => {
    const element = await uploadForm();
    await choose(element, paper());
    await settled(element);
    bff.answer(FileUploadMine, { attachments: [] });
    await element.desk.restore();
    expect(element.desk.files).to.deep.equal([]);
  });
});

describe('before it is sent', () => {
  it('the papers stand there once more, and what will not go along', async () => {
    uploads.hold({ id: 'at_1' }).hold({ id: 'at_2', name: 'sổ.pdf', received: 10, state: 'UPLOADING' });
    const element = await uploadForm();
    await shows(element, 'sổ.pdf');
    element.checking = true;
    element.requestUpdate();
    await shows(element, 'Có tệp chưa gửi xong: sổ.pdf.');
    expect(element.shadowRoot?.querySelectorAll('.papers li')).to.have.length(1);
    await expectAccessible(element);
    element.desk.clear();
    await shows(element, 'Chưa có giấy tờ nào.');
  });
});

it('speaks English as a whole', async () => {
  const element = await uploadForm();
  element.lang = 'en';
  uploads.hold({ id: 'at_1', received: 100, state: 'UPLOADING' });
  await element.desk.restore();
  await shows(element, 'Choose this very file again');
  await shows(element, 'Photo or file: Identity paper');
});
