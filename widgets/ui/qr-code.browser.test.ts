import { expect } from 'chai';
import { render } from 'lit';
import { expectAccessible } from '../test/helpers/axe.ts';
import { afterEach, beforeEach, describe, it } from '../test/helpers/mocha.ts';
import { qrCode, qrStyles } from './qr-code.ts';

const TEXT = 'https://evn.vn/t#GK123-K';
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  const { styleSheet } = qrStyles;
  if (styleSheet) document.adoptedStyleSheets = [styleSheet];
  render(qrCode(TEXT, 'Mã QR của hồ sơ GK-PB0601-26-000123-K'), place);
});
afterEach(() => {
  document.adoptedStyleSheets = [];
  place.remove();
});

/** What a camera sees: brightness at the middle of every module. */
async function seen(): Promise<{ size: number; dark(x: number, y: number): boolean }> {
  const drawing = place.querySelector('svg') as SVGSVGElement;
  const size = drawing.viewBox.baseVal.width;
  drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawing.setAttribute('width', String(size * 4));
  drawing.setAttribute('height', String(size * 4));
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await picture.decode();
  const context = new OffscreenCanvas(size * 4, size * 4).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, size * 4, size * 4);
  return { size, dark: (x, y) => (data[((y * 4 + 2) * size * 4 + x * 4 + 2) * 4] ?? 255) < 128 };
}

describe('a QR code', () => {
  it('has a name, and is one picture to screen readers', async () => {
    expect(place.querySelector('svg')?.getAttribute('role')).to.equal('img');
    expect(place.querySelectorAll('svg > *')).to.have.length(2);
    await expectAccessible(place);
  });

  it('is three centimetres wide where there is room, and never wider than its column', () => {
    const drawing = place.querySelector('svg') as SVGSVGElement;
    const { width, height } = drawing.getBoundingClientRect();
    expect(width).to.be.at.least((30 / 25.4) * 96);
    expect(height).to.equal(width);
    place.style.inlineSize = '200px';
    place.style.fontSize = '60px';
    expect(drawing.getBoundingClientRect().width).to.equal(200);
  });

  it('has its three corners, and four modules of white around it', async () => {
    const { size, dark } = await seen();
    for (let at = 0; at < size; at += 1)
      for (let depth = 0; depth < 4; depth += 1)
        expect([dark(at, depth), dark(depth, at), dark(at, size - 1 - depth), dark(size - 1 - depth, at)]).to.deep.equal(
          Array(4).fill(false),
        );
    const ring = (left: number, top: number): string =>
      Array.from({ length: 7 }, (_, y) => Array.from({ length: 7 }, (__, x) => (dark(left + x, top + y) ? '#' : '.')).join('')).join('\n');
    const corner = '#######\n#.....#\n#.###.#\n#.###.#\n#.###.#\n#.....#\n#######';
    expect([ring(4, 4), ring(size - 11, 4), ring(4, size - 11)]).to.deep.equal([corner, corner, corner]);
  });

  it('is what the standard says for these words', async () => {
    const { size, dark } = await seen();
    expect(read({ size: size - 8, dark: (x, y) => dark(x + 4, y + 4) })).to.equal(TEXT);
  });
});

/** By number: which modules are turned over. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const numberOf = (bits: readonly boolean[]): number => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0);

/** ISO/IEC 18004 read backwards, for version 2 with level M and bytes in it; nothing is corrected. */
function read({ size, dark }: { size: number; dark(x: number, y: number): boolean }): string {
  expect(size).to.equal(25);
  const format = numberOf([0, 1, 2, 3, 4].map((x) => dark(x, 8))) ^ 0b10101;
  expect(format >> 3).to.equal(0); // level M
  const mask = MASKS[format & 0b111];
  const isData = (x: number, y: number): boolean => {
    const corner = (x < 9 && y < 9) || (x > 16 && y < 9) || (x < 9 && y > 16);
    const alignment = x > 15 && x < 21 && y > 15 && y < 21;
    return !corner && !alignment && x !== 6 && y !== 6;
  };
  const bits: boolean[] = [];
  for (const [turn, right] of [24, 22, 20, 18, 16, 14, 12, 10, 8, 5, 3, 1].entries())
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = turn % 2 === 0 ? size - 1 - step : step;
        if (isData(x, y)) bits.push(dark(x, y) !== mask?.(x, y));
      }
  expect(numberOf(bits.slice(0, 4))).to.equal(0b0100); // bytes
  const length = numberOf(bits.slice(4, 12));
  const bytes = Array.from({ length }, (_, index) => numberOf(bits.slice(12 + index * 8, 20 + index * 8)));
  return new TextDecoder().decode(new Uint8Array(bytes));
}
