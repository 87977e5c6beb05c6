import { expect } from 'chai';
import codes from '../../../schema/codes.json' with { type: 'json' };
import { expectAccessible } from '../../test/helpers/axe.ts';
import { fakeBff, type FakeBff } from '../../test/helpers/fake-bff.ts';
import { active, shows, textOf, type, until, within } from '../../test/helpers/fixture.ts';
import { afterEach, beforeEach, describe, it } from '../../test/helpers/mocha.ts';
import { choose, rowOf, settled, statesIn, uploadForm } from '../../test/helpers/uploading.ts';
import { FakeUploads, onItsSide, paper, photo } from '../../test/helpers/uploads.ts';
import { sha256Of } from './file-upload.photo.ts';
import { FileUploadDiscard } from './file-upload-discard.generated.ts';

let bff: FakeBff;
let uploads: FakeUploads;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  bff = fakeBff();
  uploads = new FakeUploads(bff);
});
afterEach(() => uploads.restore());

const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
afterEach(() => void Reflect.deleteProperty(navigator, 'onLine'));
const goOffline = (): void => void Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
function goOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
  expect(online?.get?.call(navigator)).to.equal(true);
  dispatchEvent(new Event('online'));
}

describe('the control', () => {
  it('says limits before anything is chosen, and asks for the kind first', async () => {
    const element = await uploadForm('');
    expect(textOf(element)).to.include('Chưa có giấy tờ nào. Bạn có thể nộp sau.');
    expect(element.shadowRoot?.querySelector('input[type=file]')).to.equal(null);
    await expectAccessible(element);
    await type(element, '#paperKind', 'IDENTITY');
    expect(textOf(element)).to.include('mỗi tệp không quá 10 MB; nhiều nhất 5 tệp, cộng lại không quá 25 MB');
    expect(within(element, '#paperFile').getAttribute('aria-describedby')).to.include('paperFile-hint');
    await expectAccessible(element);
  });

  it('asks nobody for the kind where there is only one', async () => {
    const element = await uploadForm('');
    element.kinds = ['OTHER'];
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('#paperKind')).to.equal(null);
    await choose(element, paper());
    await settled(element);
    expect(uploads.files.map(({ kind }) => kind)).to.deep.equal(['OTHER']);
  });

  it('is used by keyboard: the native control takes focus, and shows it on its button', async () => {
    const element = await uploadForm();
    const input = within<HTMLInputElement>(element, '#paperFile');
    input.focus();
    expect(active(element)).to.equal(input);
    const label = input.closest('label') as HTMLElement;
    expect(getComputedStyle(label).outlineStyle).to.equal('solid');
    expect(label.getBoundingClientRect().height).to.be.at.least(44);
    expect(within(element, '#paperPhoto').getAttribute('capture')).to.equal('environment');
  });
});

describe('a file', () => {
  it('goes up in pieces, with the headers of our scripts, and is there in the end', async () => {
    const element = await uploadForm();
    let open = (): void => undefined;
    uploads.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    await choose(element, paper('đơn.pdf', 'x'.repeat(700 * 1024)));
    await until(() => statesIn(element)[0] === 'SENDING', 'the sending');
    expect(element.desk.busy).to.equal(true);
    expect(element.desk.readyIds).to.deep.equal([]);
    await expectAccessible(element);
    open();
    await settled(element);
    expect(uploads.requests).to.deep.equal(['HEAD', 'PATCH 0', `PATCH ${512 * 1024}`]);
    expect(uploads.headers.every((headers) => headers['x-evn-widget'] === 'page' && headers['Tus-Resumable'] === '1.0.0')).to.equal(true);
    expect(statesIn(element)).to.deep.equal(['READY']);
    expect(element.desk.readyIds).to.deep.equal(['at_1']);
    await shows(element, 'Đã tải lên');
    expect(within(element, '[role=status]').innerText).to.include('đơn.pdf: Đã tải lên');
    await expectAccessible(element);
  });

  it('shows how far it is', async () => {
    const element = await uploadForm();
    const seen = new Set<string>();
    new MutationObserver(() => {
      const bar = element.shadowRoot?.querySelector('progress');
      if (bar) seen.add(bar.parentElement?.querySelector('.paper-state')?.textContent?.trim() ?? '');
    }).observe(element.shadowRoot as ShadowRoot, { subtree: true, childList: true, characterData: true });
    await choose(element, paper('đơn.pdf', 'x'.repeat(1024 * 1024 - 9)));
    await settled(element);
    expect([...seen]).to.include('Đang gửi: 25%');
    expect([...seen]).to.include('Đang gửi: 75%');
  });

  it('that is a photo is made smaller and upright on the device, and says nothing of where it was taken', async () => {
    const element = await uploadForm();
    const taken = await onItsSide(await photo(4000, 3000));
    expect(await taken.text()).to.include('Exif');
    await choose(element, taken);
    await settled(element);
    const sent = new Blob(uploads.pieces, { type: 'image/jpeg' });
    const { width, height } = await createImageBitmap(sent);
    expect([width, height]).to.deep.equal([1800, 2400]);
    expect(await sent.text()).not.to.include('Exif');
    expect([uploads.announced[0]?.name, element.desk.files[0]?.size]).to.deep.equal(['cccd.jpg', sent.size]);
  });

  it('that is there already is not sent twice', async () => {
    const element = await uploadForm();
    await choose(element, paper('một.pdf'), paper('hai.pdf'));
    await shows(element, 'hai.pdf: tệp này đã có trong danh sách.');
    await settled(element);
    expect(uploads.files).to.have.length(1);
  });

  it('that is a small drawing is sent as it is where that is smaller', async () => {
    const element = await uploadForm();
    const drawing = await photo(8, 8, { type: 'image/png', name: 'sơ đồ.png' });
    await choose(element, drawing);
    await settled(element);
    expect(uploads.announced[0]?.sha256).to.equal(await sha256Of(drawing));
  });

  it('goes on where the network was cut, without anybody doing anything', async () => {
    const element = await uploadForm();
    uploads.cutAfter = 100;
    await choose(element, paper('đơn.pdf', 'x'.repeat(1000)));
    await settled(element);
    expect(uploads.requests).to.deep.equal(['HEAD', 'PATCH 0', 'HEAD', 'PATCH 100']);
    expect(statesIn(element)).to.deep.equal(['READY']);
  });

  it('waits for the network, and goes on when it is back', async () => {
    const element = await uploadForm();
    uploads.cutAfter = 100;
    await choose(element, paper('đơn.pdf', 'x'.repeat(1000)));
    goOffline();
    await until(() => statesIn(element)[0] === 'FAILED', 'the failure');
    expect(rowOf(element).innerText).to.include('Chưa gửi được');
    await expectAccessible(element);
    goOnline();
    await settled(element);
    expect(uploads.requests.slice(-2)).to.deep.equal(['HEAD', 'PATCH 100']);
    expect(uploads.files).to.have.length(1);
  });

  it('that is all there although nobody heard of it is not sent twice', async () => {
    const element = await uploadForm();
    let open = (): void => undefined;
    uploads.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    await choose(element, paper());
    await until(() => statesIn(element)[0] === 'SENDING', 'the sending');
    goOffline();
    uploads.cutAfter = Infinity;
    open();
    await until(() => statesIn(element)[0] === 'FAILED', 'the failure');
    expect(uploads.files.map(({ state }) => state)).to.deep.equal(['READY']);
    goOnline();
    await settled(element);
    expect([uploads.requests, uploads.files.length]).to.deep.equal([['HEAD', 'PATCH 0', 'HEAD'], 1]);
  });

  it('can be sent again where the BFF had no answer', async () => {
    const element = await uploadForm();
    uploads.statuses = [403];
    await choose(element, paper());
    await until(() => statesIn(element)[0] === 'FAILED', 'the failure');
    const retry = within(element, '.paper .button.quiet');
    expect(retry.getAttribute('aria-label')).to.equal('Gửi lại đơn.pdf');
    retry.click();
    await settled(element);
    expect(statesIn(element)).to.deep.equal(['READY']);
  });

  it('is sent to another place where its own is gone', async () => {
    const element = await uploadForm();
    uploads.statuses = [404];
    await choose(element, paper());
    await until(() => statesIn(element)[0] === 'FAILED', 'the failure');
    uploads.lose('at_1');
    within(element, '.paper .button.quiet').click();
    await settled(element);
    expect(element.desk.readyIds).to.deep.equal(['at_2']);
  });

  it('may be handed in while it is still looked into, and is asked about again', async () => {
    const element = await uploadForm();
    uploads.outcome = { state: 'SCANNING', message: null };
    await choose(element, paper());
    await shows(element, 'Đã gửi đủ, đang kiểm tra');
    await until(() => !element.desk.busy, 'all of it to be there');
    expect(element.desk.readyIds).to.deep.equal(['at_1']);
    uploads.hold({ ...uploads.files[0], id: 'at_1', state: 'REJECTED', message: codes.fields['attachment.refused.VIRUS'].vi });
    await shows(element, codes.fields['attachment.refused.VIRUS'].vi);
    expect(element.desk.readyIds).to.deep.equal([]);
  });

  it('that is not wanted any more is taken back, also in the middle', async () => {
    const element = await uploadForm();
    await choose(element, paper('một.pdf', '1'));
    await settled(element);
    uploads.gate = new Promise(() => undefined);
    await choose(element, paper('hai.pdf', '2'));
    await until(() => statesIn(element)[1] === 'SENDING', 'the sending');
    within(element, '#remove-paper-2').click();
    await until(() => statesIn(element).length === 1, 'the removal');
    await until(() => active(element)?.id === 'remove-paper-1', 'focus on the neighbour');
    expect(uploads.files.map(({ name }) => name)).to.deep.equal(['một.pdf']);
    within(element, '#remove-paper-1').click();
    await until(() => active(element)?.id === 'paperKind', 'focus on the first control');
    expect(uploads.files).to.deep.equal([]);
    expect(within(element, '[role=status]').innerText).to.equal('một.pdf: đã bỏ.');
  });

  it('stays on the list where it could not be taken back', async () => {
    const element = await uploadForm();
    await choose(element, paper());
    await settled(element);
    bff.failOnce(FileUploadDiscard, 'INTERNAL');
    within(element, '#remove-paper-1').click();
    await shows(element, codes.faults.INTERNAL.vi);
    expect(element.desk.readyIds).to.deep.equal(['at_1']);
  });

  it('goes on when the widget is moved to another place of the page', async () => {
    const element = await uploadForm();
    let open = (): void => undefined;
    uploads.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    await choose(element, paper());
    await until(() => statesIn(element)[0] === 'SENDING', 'the sending');
    element.parentElement?.prepend(element);
    const other = document.createElement('div');
    element.parentElement?.append(other);
    other.append(element);
    open();
    await settled(element);
    expect(statesIn(element)).to.deep.equal(['READY']);
    expect(uploads.files).to.have.length(1);
  });
});
