import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString, type PDFPage } from '@libpdf/core';
import { formatInstant } from '../civil-date.ts';
import { loadToAppend, NotAppendable, saveBehind } from '../pdf/incremental.ts';
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
  /** Only for the first signature of a file. */
  certification?: Certification;
  /** Bytes kept free for the CMS; 8192 hold a leaf, its chain and a time stamp. */
  room?: number;
  /** A one-page PDF drawn at the foot of the last page, beside or above those of others; without it nothing is seen on the page. */
  appearance?: Uint8Array;
}

const ROOM = 8_192;
/** Fixed width, so that the real numbers fit in its place. */
const UNKNOWN = 9_999_999_999;
/** Points. */
const HEIGHT = 60;
const MARGIN = 40;
const SPACE = 8;
const IN_A_ROW = 2;

const rectangle = (...sides: number[]): PdfArray => new PdfArray(sides.map((side) => PdfNumber.of(side)));

/** `D:20261127083000+07'00'` */
const pdfDate = (at: Date): PdfString => PdfString.fromString(`D:${formatInstant(at).slice(0, 19).replace(/\D/g, '')}+07'00'`);

/** @param marker found again in the written bytes, since no file holds a hash of itself */
function signatureDict({ reason, at, certification, room = ROOM }: SignatureFieldOptions, marker: Bytes): PdfDict {
  const contents = new Uint8Array(Math.max(room, marker.length));
  contents.set(marker);
  const dict = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: rectangle(0, UNKNOWN, UNKNOWN, UNKNOWN),
    Contents: PdfString.fromBytes(contents),
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

const fieldsOf = (pdf: PDF, form: PdfDict): PdfDict[] => dictsOf(pdf, form.getArray('Fields', resolverOf(pdf)));

function dictsOf(pdf: PDF, list: PdfArray | undefined): PdfDict[] {
  const items = [...(list ?? [])].map((item) => (item instanceof PdfRef ? pdf.getObject(item) : item));
  return items.filter((item) => item instanceof PdfDict);
}

/** No two fields have one name. */
function freeName(pdf: PDF, form: PdfDict): string {
  const taken = new Set(fieldsOf(pdf, form).map((field) => field.getString('T', resolverOf(pdf))?.asString()));
  let number = 1;
  while (taken.has(`Signature ${number}`)) number += 1;
  return `Signature ${number}`;
}

/** How many signatures can be seen on a page. */
function seenOn(pdf: PDF, page: PDFPage): number {
  const annotations = dictsOf(pdf, page.dict.getArray('Annots', resolverOf(pdf)));
  return annotations.filter((one) => one.getName('FT', resolverOf(pdf))?.value === 'Sig' && one.has('AP')).length;
}

/** Two in a row, from the foot of the page upwards: nobody's signature covers another's. */
async function drawn(pdf: PDF, page: PDFPage, appearance: Uint8Array): Promise<{ rect: PdfArray; appearance: PdfDict }> {
  const picture = await pdf.embedPage(await PDF.load(bytesOf(appearance)), 0);
  const { x, y, width } = page.getMediaBox();
  const place = (width - 2 * MARGIN + SPACE) / IN_A_ROW;
  const before = seenOn(pdf, page);
  const left = x + MARGIN + (before % IN_A_ROW) * place;
  const bottom = y + MARGIN + Math.floor(before / IN_A_ROW) * (HEIGHT + SPACE);
  const scale = Math.min(HEIGHT / picture.height, (place - SPACE) / picture.width);
  const rect = rectangle(left, bottom, left + picture.width * scale, bottom + picture.height * scale);
  return { rect, appearance: PdfDict.of({ N: picture.ref }) };
}

/** A certification is broken by whatever follows it, and is none where something went before it. */
function refuseBrokenCertification(pdf: PDF, form: PdfDict, certification: Certification | undefined): void {
  const resolve = resolverOf(pdf);
  const isSigned = fieldsOf(pdf, form).some((field) => field.getName('FT', resolve)?.value === 'Sig' && field.has('V'));
  if (certification && isSigned) throw new NotAppendable('only the first signature of a PDF certifies it');
  if (certifiedLevel(pdf) === 1) throw new NotAppendable('this PDF is certified: nothing may follow');
}

/** What the first signature allows afterwards; null for a PDF that nobody certified. */
export function certifiedLevel(pdf: PDF): number | null {
  const resolve = resolverOf(pdf);
  const signature = pdf.getCatalog().getDict('Perms', resolve)?.getDict('DocMDP', resolve);
  if (!signature) return null;
  const [reference] = dictsOf(pdf, signature.getArray('Reference', resolve));
  // 2 is what the standard takes where nothing is said.
  return reference?.getDict('TransformParams', resolve)?.getNumber('P', resolve)?.value ?? 2;
}

/** Print · Locked */
const WIDGET_FLAGS = 132;

/**
 * Appends a signature field with room for its CMS.
 * @throws NotAppendable where the bytes are no PDF that can be appended to, or one that is certified: nothing may follow
 */
export async function reserveSignature(bytes: Uint8Array, options: SignatureFieldOptions): Promise<ReservedPdf> {
  const pdf = await loadToAppend(bytes);
  const page = pdf.getPages().at(-1);
  if (!page) throw new NotAppendable('a PDF without pages is not signed');
  const form = acroFormOf(pdf);
  refuseBrokenCertification(pdf, form, options.certification);
  const marker = sha256(bytes);
  const signature = pdf.context.register(signatureDict(options, marker));
  const look = options.appearance ? await drawn(pdf, page, options.appearance) : { rect: rectangle(0, 0, 0, 0), appearance: null };
  const field = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: PdfString.fromString(freeName(pdf, form)),
    // What a screen reader says instead of the picture.
    TU: PdfString.fromString(options.reason.normalize('NFC')),
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
  return withRange(await saveBehind(pdf, bytes), bytes.length, marker);
}

/** Whether a signature can be put under it, as its first where it is to certify it; nobody is to find out when they sign. */
export async function canBeSigned(bytes: Uint8Array, options: SignatureFieldOptions): Promise<boolean> {
  try {
    await reserveSignature(bytes, options);
    return true;
  } catch (error) {
    if (error instanceof NotAppendable) return false;
    throw error;
  }
}

/** Writes the numbers of the gap into the place that was kept for them, and empties the gap. */
function withRange(bytes: Bytes, from: number, marker: Bytes): ReservedPdf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const placeholder = `[0 ${UNKNOWN} ${UNKNOWN} ${UNKNOWN}]`;
  const hex = Buffer.from(marker).toString('hex');
  const gapAt = Math.max(text.indexOf(`<${hex}`, from, 'latin1'), text.indexOf(`<${hex.toUpperCase()}`, from, 'latin1'));
  const gapEnd = text.indexOf('>', gapAt, 'latin1') + 1;
  const rangeAt = text.lastIndexOf(placeholder, gapAt, 'latin1');
  if (gapAt < from || gapEnd === 0 || rangeAt < from) throw new Error('the room for the signature was not written as expected');
  const range: ByteRange = [0, gapAt, gapEnd, bytes.length - gapEnd];
  text.write(`[${range.join(' ')}]`.padEnd(placeholder.length), rangeAt, 'latin1');
  text.fill('0', gapAt + 1, gapEnd - 1, 'latin1');
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
