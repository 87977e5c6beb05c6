import { PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef } from '@libpdf/core';
import { bytesOf } from '../signature/certificate.ts';

/** Why a PDF is not taken. */
export type PdfRefusal = 'NOT_A_PDF' | 'INCOMPLETE' | 'ENCRYPTED' | 'ACTIVE_CONTENT' | 'TOO_LARGE';

export type PdfInspection = { ok: true; pages: number } | { ok: false; reason: PdfRefusal };

const MAX_PAGES = 200;
/** A scan of many pages has some hundreds. */
const MAX_OBJECTS = 20_000;
const HEADER = /^%PDF-[12]\.\d/;
/** A comment behind the end of the file is usual; more than this is something else. */
const TAIL_BYTES = 1_024;

/** Keys of what acts by itself, and of what brings other files along. */
const ACTIVE_KEYS: ReadonlySet<string> = new Set([
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'EmbeddedFiles',
  'EF',
  'RichMediaContent',
  'XFA',
]);
/** Actions that leave the page, by their type. A link to an address is none of them. */
const ACTIVE_TYPES: ReadonlySet<string> = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'RichMediaExecute', 'Rendition']);

/** Every object that can be reached from the catalog, also inside compressed streams; undefined where there are too many. */
function* objectsOf(pdf: PDF): Generator<PdfObject | undefined> {
  const seen = new Set<string>();
  const waiting: PdfObject[] = [pdf.getCatalog()];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PdfRef) {
      if (seen.has(String(object))) continue;
      seen.add(String(object));
      if (seen.size > MAX_OBJECTS) return yield undefined;
      const target = pdf.getObject(object);
      if (target) waiting.push(target);
      continue;
    }
    yield object;
    if (object instanceof PdfDict) for (const [, value] of object) waiting.push(value);
    else if (object instanceof PdfArray) for (const value of object) waiting.push(value);
  }
}

function acts(object: PdfObject): boolean {
  if (!(object instanceof PdfDict)) return false;
  const type = object.get('S');
  if (type instanceof PdfName && ACTIVE_TYPES.has(type.value)) return true;
  return [...object.keys()].some(({ value }) => ACTIVE_KEYS.has(value));
}

function refusalOf(pdf: PDF): PdfRefusal | null {
  if (pdf.isEncrypted) return 'ENCRYPTED';
  if (pdf.getPageCount() === 0) return 'INCOMPLETE';
  if (pdf.getPageCount() > MAX_PAGES) return 'TOO_LARGE';
  for (const object of objectsOf(pdf)) {
    if (object === undefined) return 'TOO_LARGE';
    if (acts(object)) return 'ACTIVE_CONTENT';
  }
  return null;
}

/** Looks into a PDF without showing it. Never throws: what cannot be read is refused. */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfInspection> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!HEADER.test(raw.subarray(0, 16).toString('latin1'))) return { ok: false, reason: 'NOT_A_PDF' };
  if (!raw.subarray(-TAIL_BYTES).includes('%%EOF')) return { ok: false, reason: 'INCOMPLETE' };
  try {
    const pdf = await PDF.load(bytesOf(bytes), { lenient: false });
    const reason = refusalOf(pdf);
    return reason ? { ok: false, reason } : { ok: true, pages: pdf.getPageCount() };
  } catch {
    return { ok: false, reason: raw.includes('/Encrypt') ? 'ENCRYPTED' : 'INCOMPLETE' };
  }
}

/** Text page by page, as it can be read aloud. @throws Error for what `inspectPdf` refuses */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDF.load(bytesOf(bytes));
  return pdf.getPages().map((page) => page.extractText().text.normalize('NFC'));
}
