import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfString, type PDFPage } from '@libpdf/core';
import { type Bytes, bytesOf, sha256 } from './certificate.ts';

/** Makes room for a signature in a PDF and fills it, without touching a byte that was there before. */

/** Start and length of what is signed before the gap, and behind it. */
export type ByteRange = readonly [start: number, before: number, resume: number, behind: number];

/** A PDF with room for one signature: everything but the gap is what gets signed. */
export interface ReservedPdf {
  bytes: Bytes;
  range: ByteRange;
}

/** What a certification allows afterwards: 1 nothing at all, 2 further signatures and filled-in fields. */
export type Certification = 1 | 2;

export interface SignatureFieldOptions {
  /** Lý do, for readers of the signature's properties. */
  reason: string;
  at: Date;
  /** Only for the first or the only signature of a file. */
  certification?: Certification;
  /** Bytes kept free for the CMS; 8192 hold a leaf, its chain and a time stamp. */
  room?: number;
  /** A one-page PDF drawn at the foot of the last page; without it the signature is seen in the list of signatures alone. */
  appearance?: Uint8Array;
}

const ROOM = 8_192;
/** Fixed width, so that the real numbers fit in its place. */
const UNKNOWN = 9_999_999_999;
const HEIGHT = 60;
const MARGIN = 40;

const rectangle = (...sides: number[]): PdfArray => new PdfArray(sides.map((side) => PdfNumber.of(side)));

/** `D:20261127083000+07'00'` */
function pdfDate(at: Date): PdfString {
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return PdfString.fromString(`D:${local.slice(0, 19).replace(/\D/g, '')}+07'00'`);
}

function signatureDict({ reason, at, certification, room = ROOM }: SignatureFieldOptions): PdfDict {
  const dict = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: rectangle(0, UNKNOWN, UNKNOWN, UNKNOWN),
    Contents: PdfString.fromBytes(new Uint8Array(room)),
    Reason: PdfString.fromString(reason.normalize('NFC')),
    M: pdfDate(at),
  });
  if (certification) {
    const parameters = PdfDict.of({ Type: PdfName.of('TransformParams'), P: PdfNumber.of(certification), V: PdfName.of('1.2') });
    const reference = PdfDict.of({ Type: PdfName.of('SigRef'), TransformMethod: PdfName.of('DocMDP'), TransformParams: parameters });
    dict.set('Reference', new PdfArray([reference]));
  }
  return dict;
}

const resolverOf = (pdf: PDF) => (ref: PdfRef) => pdf.getObject(ref);

/** The form of the document with the flags that say: there are signatures, append only. */
function acroFormOf(pdf: PDF): PdfDict {
  const catalog = pdf.getCatalog();
  const known = catalog.getDict('AcroForm', resolverOf(pdf));
  const form = known ?? PdfDict.of({ Fields: new PdfArray([]) });
  if (!known) catalog.set('AcroForm', pdf.context.register(form));
  form.set('SigFlags', PdfNumber.of(3));
  return form;
}

function append(pdf: PDF, dict: PdfDict, key: string, item: PdfRef): void {
  const list = dict.getArray(key, resolverOf(pdf));
  dict.set(key, new PdfArray([...(list ?? []), item]));
}

async function drawn(pdf: PDF, page: PDFPage, appearance: Uint8Array): Promise<{ rect: PdfArray; appearance: PdfDict }> {
  const picture = await pdf.embedPage(await PDF.load(bytesOf(appearance)), 0);
  const width = (picture.width / picture.height) * HEIGHT;
  const { width: pageWidth } = page.getMediaBox();
  const right = Math.min(pageWidth - MARGIN, MARGIN + width);
  return { rect: rectangle(MARGIN, MARGIN, right, MARGIN + HEIGHT), appearance: PdfDict.of({ N: picture.ref }) };
}

/** Print · Locked */
const WIDGET_FLAGS = 132;

/**
 * Appends a signature field with room for its CMS.
 * @throws Error where the bytes are no PDF that can be appended to
 */
export async function reserveSignature(bytes: Uint8Array, options: SignatureFieldOptions): Promise<ReservedPdf> {
  const pdf = await PDF.load(bytesOf(bytes));
  const page = pdf.getPages().at(-1);
  if (!page) throw new Error('a PDF without pages is not signed');
  const form = acroFormOf(pdf);
  const number = (form.getArray('Fields', resolverOf(pdf))?.length ?? 0) + 1;
  const signature = pdf.context.register(signatureDict(options));
  const look = options.appearance ? await drawn(pdf, page, options.appearance) : { rect: rectangle(0, 0, 0, 0), appearance: null };
  const field = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: PdfString.fromString(`Signature ${number}`),
    V: signature,
    Rect: look.rect,
    F: PdfNumber.of(WIDGET_FLAGS),
    P: page.ref,
    ...(look.appearance ? { AP: look.appearance } : {}),
  });
  const ref = pdf.context.register(field);
  append(pdf, form, 'Fields', ref);
  append(pdf, page.dict, 'Annots', ref);
  if (options.certification) pdf.getCatalog().set('Perms', PdfDict.of({ DocMDP: signature }));
  return withRange(bytesOf(await pdf.save({ incremental: true })), bytes.length);
}

/** Writes the numbers of the gap into the place that was kept for them. */
function withRange(bytes: Bytes, from: number): ReservedPdf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const placeholder = `[0 ${UNKNOWN} ${UNKNOWN} ${UNKNOWN}]`;
  const rangeAt = text.indexOf(placeholder, from, 'latin1');
  const gapAt = text.indexOf('<0000000000', from, 'latin1');
  const gapEnd = text.indexOf('>', gapAt, 'latin1') + 1;
  if (rangeAt === -1 || gapAt === -1 || gapEnd === 0) throw new Error('the room for the signature was not written as expected');
  const range: ByteRange = [0, gapAt, gapEnd, bytes.length - gapEnd];
  text.write(`[${range.join(' ')}]`.padEnd(placeholder.length), rangeAt, 'latin1');
  return { bytes, range };
}

/** SHA-256 of everything but the gap. */
export function reservedDigest({ bytes, range: [start, before, resume, behind] }: ReservedPdf): Bytes {
  return sha256(Buffer.concat([bytes.subarray(start, start + before), bytes.subarray(resume, resume + behind)]));
}

/** @throws RangeError where the CMS is larger than the room that was kept for it */
export function fillSignature({ bytes, range: [, before, resume] }: ReservedPdf, cms: Uint8Array): Bytes {
  const hex = Buffer.from(cms).toString('hex');
  if (hex.length > resume - before - 2) throw new RangeError('the signature does not fit the room that was kept for it');
  const filled = bytesOf(bytes);
  Buffer.from(filled.buffer).write(hex, before + 1, 'latin1');
  return filled;
}
