import PDFDocument from 'pdfkit';
import { type Bytes, bytesOf } from '../signature/certificate.ts';
import { artifact, type Block, BOLD, composed, type Document, drawBlock, MARGIN, REGULAR, type Sheet } from './blocks.ts';

/** Makes tagged Vietnamese PDFs out of a description of their content. The same description gives the same bytes. */

export type { Block };

export interface PdfContent {
  readonly title: string;
  /** Written into the file as when it was made. */
  readonly date: Date;
  readonly blocks: readonly Block[];
  /** Printed large and pale at the head and foot of every page, such as `DỮ LIỆU MẪU`. */
  readonly watermark?: string;
  readonly language?: 'vi-VN' | 'en';
}

const WATERMARK_SIZE = 20;
/** From the edge of the page, within its margins. */
const WATERMARK_EDGE = 18;

/**
 * Across the margins and not across the text: letters between others are extracted and read aloud as part of them. Text that
 * goes on over a page's end is written on as it was.
 */
function drawWatermark(sheet: Sheet, text: string): void {
  const { document, font } = sheet;
  const { width, height } = document.page;
  const { x, y } = document;
  artifact(sheet, () => {
    document.font(BOLD).fontSize(WATERMARK_SIZE).fillOpacity(0.35);
    const left = (width - document.widthOfString(text)) / 2;
    for (const top of [WATERMARK_EDGE, height - WATERMARK_EDGE - WATERMARK_SIZE]) document.text(text, left, top, { lineBreak: false });
    document.fillOpacity(1);
  });
  document.font(font.file).fontSize(font.size);
  document.x = x;
  document.y = y;
}

const collected = (document: Document): Promise<Bytes> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(bytesOf(Buffer.concat(chunks))));
  });

/** @throws RangeError for a table with a row that no page holds, or of another number of cells than columns */
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
  const root = document.struct('Document');
  document.addStructure(root);
  const sheet: Sheet = { document, root, font: { file: REGULAR, size: 12 } };
  if (watermark !== undefined) {
    drawWatermark(sheet, composed(watermark));
    document.on('pageAdded', () => drawWatermark(sheet, composed(watermark)));
  }
  for (const block of blocks) drawBlock(sheet, block);
  root.end();
  document.end();
  return bytes;
}

export interface SignatureLook {
  /** Bold, above the others. */
  readonly title: string;
  /** As many as fit, four at most. */
  readonly lines: readonly string[];
  readonly date: Date;
}

/** Points: what `appearance` of a signature field takes. */
const LOOK = { width: 236, height: 60, margin: 5 };

/** What is seen of a signature on the page. A line that is too long ends in `…`. */
export async function signatureLook({ title, lines, date }: SignatureLook): Promise<Bytes> {
  const { width, height, margin } = LOOK;
  const document = new PDFDocument({
    size: [width, height],
    margin,
    pdfVersion: '1.7',
    font: REGULAR,
    info: { CreationDate: date, ModDate: date },
  });
  const bytes = collected(document);
  document
    .rect(0.5, 0.5, width - 1, height - 1)
    .lineWidth(0.6)
    .stroke();
  const line = { width: width - 2 * margin, height: 11, ellipsis: true, lineBreak: true } as const;
  document.font(BOLD).fontSize(8).text(composed(title), margin, margin, line);
  for (const [index, text] of lines.slice(0, 4).entries())
    document
      .font(REGULAR)
      .fontSize(7)
      .text(composed(text), margin, margin + 12 + index * 10, line);
  document.end();
  return bytes;
}
