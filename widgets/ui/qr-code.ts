import { css, html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** White around it, in modules: without it many readers find nothing. */
const QUIET_ZONE = 4;

/** Black on white whatever the theme, as readers want it, and never smaller than a phone can read from paper. */
export const qrStyles = css`
  .qr { inline-size: 9em; min-inline-size: 30mm; max-inline-size: 100%; block-size: auto; forced-color-adjust: none; }
`;

/** Neighbours in a row as one rectangle: fewer shapes, and no seams between them. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.map((isDark, x) => (isDark && !row[x - 1] ? `M${x} ${y}h${runFrom(row, x)}v1H${x}z` : ''))).join('');

function runFrom(row: readonly boolean[], start: number): number {
  const end = row.indexOf(false, start);
  return (end === -1 ? row.length : end) - start;
}

/**
 * A QR code as one drawing. What it holds is read aloud as `label`: a code alone says nothing to somebody who cannot see it.
 */
export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return html`
    <svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" stroke="none">
      <path fill="#fff" stroke="none" d="M0 0h${size}v${size}H0z" /><path fill="#000" stroke="none" d=${pathOf(data)} />
    </svg>
  `;
}
