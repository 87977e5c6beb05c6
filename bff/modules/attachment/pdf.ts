import { inflateSync } from 'node:zlib';
import type { Refusal } from './kinds.ts';

/** A PDF cannot be made anew, so what could do something by itself is not taken. Pure; takes time, so not for the main thread. */

const MAX_PAGES = 100;
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
const STREAM = /\bstream\r?\n/g;
const PLAIN_DEFLATE = /\/Filter\s*(\[\s*)?\/FlateDecode\s*(\]|\/|>>|\s)/;

/** `/Java#53cript` is the same name as `/JavaScript`. */
const named = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

interface Parts {
  /** Everything that stands between streams, and what object streams hold. */
  objects: string[];
  /** The bytes of the other streams; an object could be hidden in them. */
  streams: string[];
}

/** @throws where objects are packed in a way that cannot be looked into */
function partsOf(text: string): Parts {
  const objects: string[] = [];
  const streams: string[] = [];
  let at = 0;
  let room = MAX_UNPACKED_BYTES;
  for (const match of text.matchAll(STREAM)) {
    if (match.index < at) continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    if (end === -1) throw new RangeError('a stream without an end');
    const outside = named(text.slice(at, match.index));
    objects.push(outside);
    const dictionary = outside.slice(outside.lastIndexOf(' obj'));
    const content = text.slice(start, end);
    if (!/\/ObjStm(?![A-Za-z])/.test(dictionary)) streams.push(content);
    else {
      if (!PLAIN_DEFLATE.test(dictionary) || /\/DecodeParms/.test(dictionary)) throw new RangeError('objects packed unusually');
      const unpacked = inflateSync(Buffer.from(content, 'latin1'), { maxOutputLength: room });
      room -= unpacked.length;
      objects.push(named(unpacked.toString('latin1')));
    }
    at = end;
  }
  objects.push(named(text.slice(at)));
  return { objects, streams };
}

/** Long enough not to stand in a picture by chance. */
const HIDDEN = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])/;

/** @returns null where it may be kept */
export function inspectPdf(bytes: Uint8Array): Refusal | null {
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
  return pages > MAX_PAGES ? 'PDF_PAGES' : null;
}
