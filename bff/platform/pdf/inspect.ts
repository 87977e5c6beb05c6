import { inflateSync } from 'node:zlib';

/** A PDF cannot be made anew, so what could do something by itself is not taken. Pure; takes time, so not for the main thread. */

/** Why a PDF is not taken. */
export type PdfRefusal = 'PDF_BROKEN' | 'PDF_LOCKED' | 'PDF_ACTIVE' | 'PDF_PAGES';

const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;

const HEADER = /^%PDF-[12]\.\d/;
/** Nothing behind the end: what stands there belongs to another file in the same bytes. */
const END = /startxref\s+\d+\s+%%EOF[\s\0]*$/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z])/;
/** Runs, starts, sends or carries something. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|XFA|RichMedia|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])/;
/** Where to open the document, as a place in it, is harmless; anything else is an action. */
const OPEN_ACTION = /\/OpenAction(?!\s*\[)(?![A-Za-z0-9])/;
const PAGE = /\/Type\s*\/Page(?![A-Za-z0-9])/g;
/** Its line break as readers take it, not as it should be. */
const STREAM = /\bstream[ \t]*(?:\r\n?|\n)/g;
const PACKED = /\/ObjStm(?![A-Za-z0-9])/;
const FIRST = /\/First(?![A-Za-z0-9])/;
const NUMBER = /\/N(?![A-Za-z0-9])/;
const PLAIN_DEFLATE = /\/Filter\s*(\/FlateDecode(?![A-Za-z0-9])|\[\s*\/FlateDecode\s*\])/;
/** More than one of them, or what changes the meaning of one. */
const UNUSUAL = /\/DecodeParms|\/Filter(?![A-Za-z0-9]).*\/Filter(?![A-Za-z0-9])/s;

/** `/Java#53cript` is the same name as `/JavaScript`. */
const named = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Some readers take objects out of any stream that says where its first one is, and how many there are. */
const isPacked = (dictionary: string): boolean => PACKED.test(dictionary) || (FIRST.test(dictionary) && NUMBER.test(dictionary));
const timesPacked = (text: string): number => text.split(PACKED).length - 1;

interface Parts {
  /** Everything that stands between streams, and what object streams hold. */
  objects: string[];
  /** The other streams; an object could be hidden in them. */
  streams: string[];
}

/** @throws where objects are packed in a way that cannot be looked into */
function partsOf(text: string): Parts {
  const objects: string[] = [];
  const streams: string[] = [];
  let at = 0;
  let room = MAX_UNPACKED_BYTES;
  let unseen = 0;
  for (const match of text.matchAll(STREAM)) {
    if (match.index < at) continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    if (end === -1) throw new RangeError('a stream without an end');
    const outside = named(text.slice(at, match.index));
    objects.push(outside);
    unseen += timesPacked(outside);
    const dictionary = outside.slice(outside.lastIndexOf('obj') + 1);
    const content = text.slice(start, end);
    if (!isPacked(dictionary)) {
      const other = named(content);
      unseen += timesPacked(other);
      streams.push(other);
    } else {
      if (!PLAIN_DEFLATE.test(dictionary) || UNUSUAL.test(dictionary)) throw new RangeError('objects packed unusually');
      const unpacked = inflateSync(Buffer.from(content, 'latin1'), { maxOutputLength: room });
      room -= unpacked.length;
      objects.push(named(unpacked.toString('latin1')));
      unseen -= timesPacked(dictionary);
    }
    at = end;
  }
  const rest = named(text.slice(at));
  objects.push(rest);
  unseen += timesPacked(rest);
  // Named in a comment, or in another stream: a reader may still find it there.
  if (unseen > 0) throw new RangeError('objects packed where nobody looks');
  return { objects, streams };
}

/** Long enough not to stand in a picture by chance. */
const HIDDEN = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])/;

/** @returns null where it may be kept */
export function inspectPdf(bytes: Uint8Array, maxPages: number): PdfRefusal | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!HEADER.test(text) || !END.test(text.slice(-2_048))) return 'PDF_BROKEN';
  let parts: Parts;
  try {
    parts = partsOf(text);
  } catch {
    return 'PDF_BROKEN';
  }
  const { objects, streams } = parts;
  if (objects.some((part) => ENCRYPTED.test(part))) return 'PDF_LOCKED';
  if (objects.some((part) => ACTIVE.test(part) || OPEN_ACTION.test(part)) || streams.some((part) => HIDDEN.test(part))) return 'PDF_ACTIVE';
  const pages = objects.reduce((sum, part) => sum + (part.match(PAGE)?.length ?? 0), 0);
  if (pages === 0) return 'PDF_BROKEN';
  return pages > maxPages ? 'PDF_PAGES' : null;
}
