import { describe, expect, it } from 'vitest';
import { fill, type Values } from '../../core/localize.ts';
import { commentOf, contract, signed } from '../../test/helpers/paper.ts';
import { fileNameOf, fileOf, shortHash, type ShownPaper, toPaperView } from './paper.data.ts';
import { listMessages, type PaperListKey } from './paper.list.vi.ts';

const t = (key: PaperListKey, values?: Values): string => fill('vi', listMessages.vi[key], values);
const view = async (changes: Partial<ShownPaper> = {}) => toPaperView({ ...(await contract()), ...changes }, 'vi', t);

const token = { method: 'TOKEN', name: 'CÔNG TY MẪU', signedAt: '2026-06-12T10:03:00+07:00' } as const;

describe('a paper of a request', () => {
  it.each<[string, Partial<ShownPaper>, object]>([
    ['waits for its signature', {}, { standing: 'toSign', canSign: true, canComment: true, state: 'Chờ ký' }],
    [
      'waits to be read where nobody signs it',
      { needsSignature: false, signingMethod: null },
      { standing: 'toRead', canSign: false, canComment: true, state: 'Chờ bạn xem' },
    ],
    [
      'is not signed while a correction is open, of however many',
      { comments: [commentOf('Sai tên.', 'Đã sửa.'), commentOf('Sai số nhà.')] },
      { standing: 'answering', canSign: false, canComment: true },
    ],
    ['is signed after every correction was answered', { comments: [commentOf('Sai tên.', '')] }, { standing: 'toSign', canSign: true }],
    [
      'waits for the next who signs',
      { signingMethod: 'TOKEN', signaturesNeeded: 2, signatures: [token] },
      { standing: 'toSign', canSign: true, signatures: 'Đã có 1 trên 2 chữ ký.' },
    ],
    [
      'is only read once all have signed, whatever was said of it',
      { state: 'SIGNED', signatures: [token], comments: [commentOf('Sai tên.')] },
      { standing: 'signed', canSign: false, canComment: false, signatures: null },
    ],
  ])('%s', async (_, changes, expected) => expect(await view(changes)).toMatchObject(expected));

  it('tells pages and size of what is read: of the signed file once there is one', async () => {
    expect(await view({ bytes: 1_025, pages: 3 })).toMatchObject({ facts: '3 trang · 2 KB · gửi lúc 16:05 11/06/2026' });
    const done = await signed(await contract());
    expect(toPaperView({ ...done, bytes: 1, pages: 1 }, 'vi', t).facts).toMatch(/^3 trang/);
    expect(fileOf(done)).toEqual({ id: done.id, sha256: done.signedFile?.sha256 });
    expect(fileOf(await contract())).toEqual({ id: done.id, sha256: done.sha256 });
  });

  it('is saved under a name that says which, and nobody’s', async () => {
    const paper = await contract({ title: 'Hợp đồng của Nguyễn Thị Bưởi', revision: 2 });
    expect([fileNameOf(paper), fileNameOf(await signed(paper))]).toEqual(['hop-dong-ban-2.pdf', 'hop-dong-ban-2-da-ky.pdf']);
  });

  it('has a hash that can be compared by eye', () =>
    expect(shortHash(`3f2a9c01${'0'.repeat(48)}77b0e4d2`)).toBe('3f2a\u00A09c01\u00A0…\u00A077b0\u00A0e4d2'));
});
