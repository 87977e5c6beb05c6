import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { type Bytes, bytesOf } from '../signature/certificate.ts';

/** Makes tagged Vietnamese PDFs out of a description of their content. The same description gives the same bytes. */

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  /** Names with their values, such as the parties of a contract. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] };

export interface PdfContent {
  readonly title: string;
  /** Written into the file as when it was made. */
  readonly date: Date;
  readonly blocks: readonly Block[];
  /** Printed slanting over every page, such as `DỮ LIỆU MẪU`. */
  readonly watermark?: string;
  readonly language?: 'vi-VN' | 'en';
}

const fontFile = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`));
const REGULAR = fontFile('400Regular');
const BOLD = fontFile('700Bold');

const MARGIN = 56;
const NAME_WIDTH = 170;
const SIZES = { 1: 17, 2: 12.5, text: 10.5 } as const;

/** Composed letters: decomposed ones are extracted as such, and look alike while they are not. */
const composed = (text: string): string => text.normalize('NFC');

type Document = PDFKit.PDFDocument;

/** A structure element around what it draws: that is what a screen reader reads. */
function tagged(document: Document, type: string, draw: () => void): void {
  document.addStructure(document.struct(type, {}, draw));
}

const DRAW: { readonly [Kind in Block['kind']]: (document: Document, block: Extract<Block, { kind: Kind }>) => void } = {
  heading: (document, { text, level = 1 }) =>
    tagged(document, `H${level}`, () => {
      document
        .font(BOLD)
        .fontSize(SIZES[level])
        .text(composed(text), { paragraphGap: level === 1 ? 10 : 5 });
    }),
  paragraph: (document, { text, strong = false }) =>
    tagged(document, 'P', () => {
      document
        .font(strong ? BOLD : REGULAR)
        .fontSize(SIZES.text)
        .text(composed(text), { paragraphGap: 7, lineGap: 2 });
    }),
  facts: (document, { rows }) => {
    for (const [name, value] of rows) {
      tagged(document, 'P', () => {
        const { y } = document;
        document
          .font(REGULAR)
          .fontSize(SIZES.text)
          .text(composed(`${name}: `), MARGIN, y, { width: NAME_WIDTH });
        const below = document.y;
        const width = document.page.width - 2 * MARGIN - NAME_WIDTH;
        document.font(BOLD).text(composed(value), MARGIN + NAME_WIDTH, y, { width });
        document.x = MARGIN;
        document.y = Math.max(below, document.y) + 3;
      });
    }
    document.moveDown(0.6);
  },
};

/** Decoration: not part of what is read aloud. */
function drawWatermark(document: Document, text: string): void {
  const { width, height } = document.page;
  document.markContent('Artifact', { type: 'Layout' });
  document.save().rotate(-45, { origin: [width / 2, height / 2] });
  document
    .font(BOLD)
    .fontSize(56)
    .fillOpacity(0.09)
    .text(composed(text), 0, height / 2 - 30, { width, align: 'center', lineBreak: false });
  document.restore().fillOpacity(1).endMarkedContent();
}

const collected = (document: Document): Promise<Bytes> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(bytesOf(Buffer.concat(chunks))));
  });

export async function pdfOf({ title, date, blocks, watermark, language = 'vi-VN' }: PdfContent): Promise<Bytes> {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    font: REGULAR,
    info: { Title: composed(title), CreationDate: date, ModDate: date },
  });
  const bytes = collected(document);
  const mark = (): void => {
    if (watermark === undefined) return;
    const { x, y } = document;
    drawWatermark(document, watermark);
    document.x = x;
    document.y = y;
  };
  mark();
  document.on('pageAdded', mark);
  for (const block of blocks) (DRAW[block.kind] as (document: Document, block: Block) => void)(document, block);
  document.end();
  return bytes;
}
