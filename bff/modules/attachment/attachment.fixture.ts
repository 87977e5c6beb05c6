import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Refusal } from './kinds.ts';

/** Files that people and attackers send, for tests. */

/** A photo with everything in it that is nobody's business. @param marker stands in its EXIF */
export function phonePhoto({ width = 640, height = 480, marker = 'Sample Phone' } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#8a6d3b' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'SampleMaker', Model: marker },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 32/1 10/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 24/1 0/1' },
    })
    .jpeg()
    .toBuffer();
}

/** @param dictionary further entries of the catalogue @param objects further objects, as they stand in the file */
export function pdf({ catalog = '', objects = '', pages = 1, end = '' } = {}): Buffer {
  const page = (index: number): string => `${index + 3} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n`;
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const body = `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n`;
  const written = `%PDF-1.7\n${body}${Array.from({ length: pages }, (_, index) => page(index)).join('')}${objects}`;
  return Buffer.from(`${written}trailer\n<< /Root 1 0 R /Size ${pages + 3} >>\nstartxref\n${written.length}\n%%EOF\n${end}`, 'latin1');
}

/** Objects in a packed stream, where a search for words does not find them. */
function packed(objects: string, dictionary = '/Filter /FlateDecode', { start = '900 0 obj', type = '/Type /ObjStm' } = {}): string {
  const content = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1');
  return `${start}\n<< ${type} /N 1 /First 4 ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
}

const SCRIPT = '7 0 << /S /JavaScript /JS (app.alert(1)) >>';
const PLAIN_STREAM = '8 0 obj << /Length 1 >>\nstream\n \nendstream\n';

const png = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer();

const container = (brand: string): Buffer => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(64)]);

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');
const ZIP = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(60)]);

export interface AwkwardFile {
  name: string;
  make(): Buffer | Promise<Buffer>;
  /** Null: taken, as what its content says. */
  refused: Refusal | null;
}

const taken = (name: string, make: AwkwardFile['make']): AwkwardFile => ({ name, make, refused: null });
const refused = (refusal: Refusal, name: string, make: AwkwardFile['make']): AwkwardFile => ({ name, make, refused: refusal });

/** Each with its outcome, decided by what is in it. */
export const AWKWARD_FILES: readonly AwkwardFile[] = [
  taken('photo.jpg', () => phonePhoto()),
  taken('photo with a place.jpeg', () => phonePhoto({ marker: 'Another Phone' })),
  taken('really a png.jpg', () => png(300, 200)),
  taken('photo.webp', async () =>
    sharp(await png(300, 200))
      .webp()
      .toBuffer(),
  ),
  taken('one pixel.png', () => png(1, 1)),
  taken('text behind.jpg', async () => Buffer.concat([await phonePhoto(), Buffer.from('<script>alert(1)</script>')])),
  taken('archive behind.jpg', async () => Buffer.concat([await phonePhoto(), ZIP])),
  taken('paper.pdf', () => pdf()),
  taken('really a pdf.jpg', () => pdf({ catalog: '/OpenAction [3 0 R /Fit]' })),
  taken('packed.pdf', () => pdf({ objects: packed('7 0 << /Type /Font >>') })),
  refused('TYPE', 'program.jpg', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)])),
  refused('TYPE', 'page.jpg', () => Buffer.from('<!doctype html><script>alert(1)</script>')),
  refused('TYPE', 'drawing.svg', () => Buffer.from(SVG)),
  refused('TYPE', 'drawing.png', () => Buffer.from(`<?xml version="1.0"?>${SVG}`)),
  refused('TYPE', 'moving.gif', () => GIF),
  refused('TYPE', 'gif and script.jpg', () => Buffer.concat([Buffer.from('GIF89a/*'), Buffer.from('*/=1;alert(1)')])),
  refused('TYPE', 'letter.docx', () => ZIP),
  refused('TYPE', 'macros.doc', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)])),
  refused('TYPE', 'one byte.jpg', () => Buffer.from([0xff])),
  refused('TYPE', 'zeros.png', () => Buffer.alloc(1_000)),
  refused('TYPE', 'new.avif', () => container('avif')),
  refused('TYPE', 'scan.tiff', () => Buffer.concat([Buffer.from('49492a00', 'hex'), Buffer.alloc(200)])),
  refused('TYPE', 'text before.pdf', () => Buffer.concat([Buffer.from('GIF89a '), pdf()])),
  refused('HEIC', 'IMG_0001.HEIC', () => container('heic')),
  refused('HEIC', 'IMG_0002.jpg', () => container('mif1')),
  refused('BROKEN', 'header and script.jpg', () =>
    Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('<script>alert(1)</script>')]),
  ),
  refused('BROKEN', 'cut.jpg', async () => (await phonePhoto()).subarray(0, -200)),
  refused('BROKEN', 'cut.png', async () => (await png(300, 200)).subarray(0, -40)),
  refused('BROKEN', 'cut.webp', async () =>
    (
      await sharp(await png(300, 200))
        .webp()
        .toBuffer()
    ).subarray(0, 40),
  ),
  refused('PIXELS', 'bomb.png', () => png(16_000, 16_000)),
  refused('PDF_BROKEN', 'cut.pdf', () => pdf().subarray(0, -30)),
  refused('PDF_BROKEN', 'only a header.pdf', () => Buffer.from('%PDF-1.7\n')),
  refused('PDF_BROKEN', 'archive behind.pdf', () => Buffer.concat([pdf(), ZIP])),
  refused('PDF_BROKEN', 'no page.pdf', () => pdf({ pages: 0 })),
  refused('PDF_BROKEN', 'packed unusually.pdf', () => pdf({ objects: packed('7 0 <<>>', '/Filter [/ASCIIHexDecode /FlateDecode]') })),
  refused('PDF_BROKEN', 'packed bomb.pdf', () => pdf({ objects: packed(' '.repeat(60 * 1024 * 1024)) })),
  refused('PDF_LOCKED', 'locked.pdf', () => pdf({ objects: 'trailer << /Encrypt 8 0 R >>\n' })),
  refused('PDF_ACTIVE', 'script.pdf', () => pdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })),
  refused('PDF_ACTIVE', 'script by another name.pdf', () => pdf({ objects: '8 0 obj << /S /Java#53cript >> endobj\n' })),
  refused('PDF_ACTIVE', 'script packed.pdf', () => pdf({ objects: packed(SCRIPT) })),
  refused('PDF_ACTIVE', 'script packed under a number on another line.pdf', () =>
    pdf({ objects: PLAIN_STREAM + packed(SCRIPT, '/Filter /FlateDecode', { start: 'endobj 900 0\nobj' }) }),
  ),
  refused('PDF_ACTIVE', 'script packed without saying so.pdf', () =>
    pdf({ objects: packed(SCRIPT, '/Filter /FlateDecode', { type: '' }) }),
  ),
  refused('PDF_BROKEN', 'script packed behind a comment.pdf', () => pdf({ objects: packed(SCRIPT, '% obj\n/Filter /FlateDecode') })),
  refused('PDF_ACTIVE', 'script packed behind half a line break.pdf', () =>
    pdf({ objects: packed(SCRIPT).replace('stream\n', 'stream\r') }),
  ),
  refused('PDF_BROKEN', 'script packed and not in a line of its own.pdf', () =>
    pdf({ objects: packed(SCRIPT).replace('stream\n', 'stream\f') }),
  ),
  refused('PDF_BROKEN', 'script packed twice.pdf', () =>
    pdf({ objects: packed(Buffer.from(SCRIPT).toString('hex'), '/Filter [/FlateDecode /ASCIIHexDecode]') }),
  ),
  refused('PDF_BROKEN', 'script packed in two ways.pdf', () =>
    pdf({ objects: packed(Buffer.from(SCRIPT).toString('hex'), '/Filter /FlateDecode /Filter [/FlateDecode /ASCIIHexDecode]') }),
  ),
  refused('PDF_BROKEN', 'script packed in a stream.pdf', () =>
    pdf({ objects: `8 0 obj << /Length 900 >>\nstream\n${packed(SCRIPT)}`.replace('endobj', 'endobj\nendstream endobj') }),
  ),
  refused('PDF_ACTIVE', 'script by another name in a comment.pdf', () =>
    pdf({ objects: '% stream\n9 0 obj << /S /J#61vaScript /J#53 (app.alert(1)) >> endobj\n% endstream\n' }),
  ),
  refused('PDF_ACTIVE', 'script in a stream.pdf', () =>
    pdf({ objects: '8 0 obj << /Length 60 >>\nstream\n9 0 obj << /S /JavaScript >> endobj\nendstream\nendobj\n' }),
  ),
  refused('PDF_ACTIVE', 'opens something.pdf', () => pdf({ catalog: '/OpenAction 8 0 R' })),
  refused('PDF_ACTIVE', 'starts something.pdf', () => pdf({ objects: '8 0 obj << /S /Launch /F (cmd.exe) >> endobj\n' })),
  refused('PDF_ACTIVE', 'carries something.pdf', () => pdf({ objects: '8 0 obj << /Type /EmbeddedFile >> endobj\n' })),
  refused('PDF_ACTIVE', 'form.pdf', () => pdf({ catalog: '/AcroForm << /XFA [(template) 9 0 R] >>' })),
  refused('PDF_PAGES', 'book.pdf', () => pdf({ pages: 101 })),
];
