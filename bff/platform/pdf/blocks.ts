import { fileURLToPath } from 'node:url';

/** What papers are made of, and how each is drawn and tagged. */

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  /** Names with their values, such as the parties of a contract. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | TableBlock;

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** As many cells in each as there are columns. A row stays on one page. */
  readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly title: string;
  /** Share of the width beside those of the others; 1 where it is left out. */
  readonly share?: number;
  /** Amounts stand to the right. */
  readonly align?: 'left' | 'right';
}

const fontFile = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`));
export const REGULAR = fontFile('400Regular');
export const BOLD = fontFile('700Bold');

/** Points, as everything here. */
export const MARGIN = 56;
const NAME_WIDTH = 170;
const CELL_SPACE = 8;
const SIZES = { 1: 17, 2: 12.5, text: 10.5 } as const;
/** A heading does not stand alone at the foot of a page. */
const HEADING_COMPANY = 48;

/** Composed letters: decomposed ones are extracted as such, and look alike while they are not. */
export const composed = (text: string): string => text.normalize('NFC');

export type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

interface ElementOptions extends PDFKit.Mixins.StructureElementOptions {
  /** Of a header cell. */
  scope?: 'Row' | 'Column';
}

interface Font {
  file: string;
  size: number;
}

/** A document under its one structure element, which a screen reader reads, and the font it is written in. */
export interface Sheet {
  document: Document;
  root: Element;
  /** Of the text that goes on: what is drawn when a page begins gives it back. */
  font: Font;
}

const bottomOf = ({ page }: Document): number => page.height - page.margins.bottom;
const widthOf = ({ page }: Document): number => page.width - page.margins.left - page.margins.right;

export function setFont(sheet: Sheet, file: string, size: number): Document {
  sheet.font = { file, size };
  return sheet.document.font(file).fontSize(size);
}

function element({ document }: Sheet, parent: Element, type: string, options: ElementOptions = {}): Element {
  const made = document.struct(type, options);
  parent.add(made);
  return made;
}

/** One structure element around what it draws. */
function tagged({ document }: Sheet, parent: Element, type: string, draw: () => void, options: ElementOptions = {}): void {
  parent.add(document.struct(type, options, draw));
}

/** Decoration: not part of what is read aloud. */
export function artifact({ document }: Sheet, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

function makeRoom({ document }: Sheet, height: number): void {
  if (document.y + height > bottomOf(document)) document.addPage();
}

function drawHeading(sheet: Sheet, { text, level = 1 }: Extract<Block, { kind: 'heading' }>): void {
  const size = SIZES[level];
  setFont(sheet, BOLD, size);
  makeRoom(sheet, sheet.document.heightOfString(composed(text), { width: widthOf(sheet.document) }) + HEADING_COMPANY);
  tagged(sheet, sheet.root, `H${level}`, () => {
    setFont(sheet, BOLD, size).text(composed(text), { paragraphGap: level === 1 ? 10 : 5 });
  });
}

function drawParagraph(sheet: Sheet, { text, strong = false }: Extract<Block, { kind: 'paragraph' }>): void {
  tagged(sheet, sheet.root, 'P', () => {
    setFont(sheet, strong ? BOLD : REGULAR, SIZES.text).text(composed(text), { paragraphGap: 7, lineGap: 2 });
  });
}

/** A value that is longer than a page goes on on the next one. */
function drawFact(sheet: Sheet, table: Element, name: string, value: string): void {
  const { document } = sheet;
  const valueWidth = widthOf(document) - NAME_WIDTH;
  const nameHeight = setFont(sheet, REGULAR, SIZES.text).heightOfString(name, { width: NAME_WIDTH - CELL_SPACE });
  const height = Math.max(nameHeight, setFont(sheet, BOLD, SIZES.text).heightOfString(value, { width: valueWidth }));
  makeRoom(sheet, height > bottomOf(document) - document.page.margins.top ? nameHeight : height);
  const { y, page } = document;
  const row = element(sheet, table, 'TR');
  tagged(sheet, row, 'TH', () => void setFont(sheet, REGULAR, SIZES.text).text(name, MARGIN, y, { width: NAME_WIDTH - CELL_SPACE }), {
    scope: 'Row',
  });
  const below = document.y;
  tagged(sheet, row, 'TD', () => void setFont(sheet, BOLD, SIZES.text).text(value, MARGIN + NAME_WIDTH, y, { width: valueWidth }));
  row.end();
  document.x = MARGIN;
  document.y = (document.page === page ? Math.max(below, document.y) : document.y) + 3;
}

function drawFacts(sheet: Sheet, { rows }: Extract<Block, { kind: 'facts' }>): void {
  const table = element(sheet, sheet.root, 'Table');
  for (const [name, value] of rows) drawFact(sheet, table, `${composed(name)}: `, composed(value));
  table.end();
  sheet.document.moveDown(0.6);
}

interface Cell {
  text: string;
  x: number;
  width: number;
  align: 'left' | 'right';
}

/** The cells of a row with their places. @throws RangeError where there are not as many as columns */
function cellsOf({ document }: Sheet, columns: readonly TableColumn[], texts: readonly string[]): Cell[] {
  if (texts.length !== columns.length) throw new RangeError('a row has as many cells as the table has columns');
  const all = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  let x = document.page.margins.left;
  return columns.map(({ share = 1, align = 'left' }, index) => {
    const width = (widthOf(document) * share) / all;
    const cell = { text: composed(texts[index] ?? ''), x, width: width - CELL_SPACE, align };
    x += width;
    return cell;
  });
}

function heightOf(sheet: Sheet, font: string, cells: readonly Cell[]): number {
  setFont(sheet, font, SIZES.text);
  return Math.max(...cells.map(({ text, width }) => sheet.document.heightOfString(text, { width })));
}

/** Cells side by side from here on, with a line below; `each` says what a cell is. */
function drawRow(sheet: Sheet, font: string, cells: readonly Cell[], height: number, each: (draw: () => void) => void): void {
  const { document } = sheet;
  const { y } = document;
  const { left, right } = document.page.margins;
  for (const { text, x, width, align } of cells) each(() => void setFont(sheet, font, SIZES.text).text(text, x, y, { width, align }));
  const line = y + height + 2;
  artifact(sheet, () =>
    document
      .moveTo(left, line)
      .lineTo(document.page.width - right, line)
      .lineWidth(0.4)
      .strokeOpacity(0.4)
      .stroke(),
  );
  document.x = left;
  document.y = line + 4;
}

/** The titles of the columns stand on every page; they are read aloud once. @throws RangeError for a row that no page holds */
function drawTable(sheet: Sheet, { columns, rows }: TableBlock): void {
  const titles = columns.map(({ title }) => title);
  const header = cellsOf(sheet, columns, titles);
  const headerHeight = heightOf(sheet, BOLD, header);
  const table = element(sheet, sheet.root, 'Table');
  makeRoom(sheet, headerHeight + HEADING_COMPANY);
  const first = element(sheet, table, 'TR');
  drawRow(sheet, BOLD, header, headerHeight, (draw) => tagged(sheet, first, 'TH', draw, { scope: 'Column' }));
  first.end();
  for (const texts of rows) {
    const cells = cellsOf(sheet, columns, texts);
    const height = heightOf(sheet, REGULAR, cells);
    const { page } = sheet.document;
    if (height + headerHeight + 12 > bottomOf(sheet.document) - page.margins.top) throw new RangeError('a row is higher than a page');
    makeRoom(sheet, height);
    if (sheet.document.page !== page) drawRow(sheet, BOLD, header, headerHeight, (draw) => artifact(sheet, draw));
    const row = element(sheet, table, 'TR');
    drawRow(sheet, REGULAR, cells, height, (draw) => tagged(sheet, row, 'TD', draw));
    row.end();
  }
  table.end();
  sheet.document.moveDown(0.6);
}

const DRAW: { readonly [Kind in Block['kind']]: (sheet: Sheet, block: Extract<Block, { kind: Kind }>) => void } = {
  heading: drawHeading,
  paragraph: drawParagraph,
  facts: drawFacts,
  table: drawTable,
};

export const drawBlock = (sheet: Sheet, block: Block): void => (DRAW[block.kind] as (sheet: Sheet, block: Block) => void)(sheet, block);
