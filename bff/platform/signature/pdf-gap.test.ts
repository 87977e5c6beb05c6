import { sign } from 'node:crypto';
import { PDF, PdfArray, PdfDict, PdfString } from '@libpdf/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, haveVerifiers, pdfsig, withFiles } from '../../test/verifiers.ts';
import { appendTo } from '../pdf/append.ts';
import { NotAppendable } from '../pdf/incremental.ts';
import { pdfOf, signatureLook } from '../pdf/pdf.ts';
import { type Bytes, bytesOf } from './certificate.ts';
import { type Certification, reserveSignature } from './pdf-gap.ts';
import { completeSignature, prepareSignature, seal, WrongSignature } from './seal.ts';
import { NOW, PAPER, signatures } from './signature.fixture.ts';
import { verifyPdf } from './verify.ts';

let made: Awaited<ReturnType<typeof signatures>>;
beforeAll(async () => {
  made = await signatures();
});

const options = { reason: 'Niêm phong', at: NOW };
const sealed = (bytes: Uint8Array, more: { certification?: Certification; appearance?: Uint8Array } = {}): Promise<Bytes> =>
  seal(bytes, made.sealKey, null, { ...options, ...more });
const problemsOf = async (bytes: Uint8Array) => (await verifyPdf(bytes, made.trust, NOW)).map(({ problems }) => problems);

describe('a certified paper', () => {
  it('is signed by nobody else, where it says so', async () => {
    const certified = await sealed(PAPER, { certification: 1 });
    await expect(sealed(certified)).rejects.toThrow(NotAppendable);
  });

  it('shows when somebody signed it all the same, and took back what it said', async () => {
    const certified = await sealed(PAPER, { certification: 1 });
    const pdf = await PDF.load(bytesOf(certified));
    pdf.getCatalog().delete('Perms');
    expect(await problemsOf(await sealed(await pdf.save({ incremental: true })))).toEqual([['APPENDED'], []]);
  });

  it.skipIf(!haveVerifiers('pdfsig', 'certutil'))('may be signed by others where it lets them', async () => {
    const other = await made.pki.issue({ name: 'Khác' });
    const key = { certificates: [other.certificate, made.pki.intermediate] as const, privateKey: other.privateKey };
    const both = await seal(await sealed(PAPER, { certification: 2 }), key, null, options);
    expect(await problemsOf(both)).toEqual([[], []]);
    expect(pdfsig(both, made.pki.root).match(/Signature is Valid/g)).toHaveLength(2);
  });

  it('is certified first of all, or never', async () => {
    await expect(sealed(await sealed(PAPER), { certification: 2 })).rejects.toThrow(NotAppendable);
  });
});

describe('a signature that can be seen', () => {
  it('covers nobody else’s, and says who signed', async () => {
    const look = await signatureLook({ title: 'Đã ký điện tử', lines: ['Công ty Thử'], date: NOW });
    let bytes: Uint8Array = PAPER;
    for (let count = 0; count < 4; count++) bytes = await sealed(bytes, { appearance: look });
    expect(await problemsOf(bytes)).toEqual([[], [], [], []]);
    const pdf = await PDF.load(bytesOf(bytes));
    const annotations = pdf.getPages()[0]?.dict.getArray('Annots', (ref) => pdf.getObject(ref)) ?? [];
    const places = [...annotations].map((ref) => {
      const widget = ref.type === 'ref' ? pdf.getObject(ref) : ref;
      const rect = widget instanceof PdfDict ? widget.getArray('Rect') : undefined;
      return [...(rect ?? [])].map((side) => (side.type === 'number' ? side.value : Number.NaN));
    });
    expect(places).toHaveLength(4);
    const isApart = ([a = 0, b = 0, c = 0, d = 0]: number[], [e = 0, f = 0, g = 0, h = 0]: number[]) =>
      c <= e || g <= a || d <= f || h <= b;
    for (const [index, one] of places.entries()) for (const other of places.slice(index + 1)) expect(isApart(one, other)).toBe(true);
    if (!haveVerifiers('pdftotext', 'qpdf')) return;
    withFiles({ 'paper.pdf': bytes }, (path) => {
      expect(ask('pdftotext', path('paper.pdf'), '-').output.match(/Đã ký điện tử/g)).toHaveLength(4);
      expect(ask('qpdf', '--check', path('paper.pdf')).status).toBe(0);
    });
  });
});

describe('what a paper says about itself', () => {
  it('does not change where its signature is: an attachment that speaks of ranges', async () => {
    const pages = await pdfOf({ title: 'Xác nhận', date: NOW, blocks: [] });
    const data = Buffer.from('{"userAgent":"/ByteRange [0 10 20 30] <0000000000000000>"}');
    const attachment = { name: 'evidence.json', description: 'Bằng chứng', type: 'application/json', data };
    expect(await problemsOf(await sealed(await appendTo(PAPER, { pages, attachment, at: NOW })))).toEqual([[]]);
  });

  it('does not change where its signature is: a page that looks like room for one', async () => {
    const pdf = await PDF.load(bytesOf(PAPER));
    pdf.getPages()[0]?.dict.set('Note', PdfString.fromBytes(new Uint8Array(64)));
    pdf.getPages()[0]?.dict.set('Before', new PdfArray([PdfString.fromString('[0 9999999999 9999999999 9999999999]')]));
    expect(await problemsOf(await sealed(await pdf.save({ incremental: true })))).toEqual([[]]);
  });

  it('costs no more than a signature does, however many it claims to have', async () => {
    const many = Buffer.concat([PAPER, Buffer.from('/ByteRange [0 10 20 30]\n'.repeat(200_000))]);
    expect(await problemsOf(many)).toEqual([['BYTE_RANGE']]);
  });
});

describe('what cannot be signed', () => {
  it.each([
    ['no PDF', () => Promise.resolve(Buffer.from('none'))],
    [
      'one under a password',
      async () => {
        const pdf = await PDF.load(bytesOf(PAPER));
        pdf.setProtection({ userPassword: '', ownerPassword: 'y' });
        return pdf.save();
      },
    ],
    ['one whose objects have to be searched for', () => Promise.resolve(PAPER.subarray(0, PAPER.length - 600))],
  ])('%s', async (_, bytes) => {
    await expect(sealed(await bytes())).rejects.toThrow(NotAppendable);
  });

  it('one that was changed between the two steps', async () => {
    const { certificate, privateKey } = await made.pki.issue({ name: 'Một' });
    const prepared = await prepareSignature(PAPER, certificate, options);
    const signature = sign('sha256', prepared.attributes, privateKey);
    prepared.pdf.bytes[100] = (prepared.pdf.bytes[100] ?? 0) ^ 1;
    await expect(completeSignature(prepared, signature, { certificates: [certificate], timestamps: null })).rejects.toThrow(WrongSignature);
  });

  it('where too little room was kept', async () => {
    const { certificates, privateKey } = made.sealKey;
    await expect(seal(PAPER, { certificates, privateKey }, null, { ...options, room: 600 })).rejects.toThrow(RangeError);
  });

  it('never leaves two fields with one name', async () => {
    const twice = await reserveSignature((await reserveSignature(PAPER, options)).bytes, options);
    const text = Buffer.from(twice.bytes).toString('latin1');
    expect(text.match(/\(Signature [12]\)/g)).toEqual(['(Signature 1)', '(Signature 2)']);
  });
});
