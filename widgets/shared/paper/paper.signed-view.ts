import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../../core/format.ts';
import { receipt } from '../../ui/form-frame.ts';
import { type ShownPaper, shortHash } from './paper.data.ts';
import type { PaperHost } from './paper.keys.ts';

/** The receipt of a paper that everybody has signed: by what, when, and the hash that names its very bytes. */
export function signedView({ t }: PaperHost, { signatures, signedFile, sha256 }: ShownPaper): TemplateResult | typeof nothing {
  if (!signedFile) return nothing;
  return receipt(
    t('paper.signed'),
    html`
      <p><strong>${t('paper.signed')}</strong></p>
      <p>${t('paper.signed.only')}</p>
      <dl class="facts">
        ${signatures.map(
          ({ method, signedAt, name }) => html`
            <div><dt>${t(`paper.method.${method}`)}</dt><dd>${name === null ? nothing : html`${name} · `}${formatDateTime(signedAt)}</dd></div>
          `,
        )}
        ${hashView(t('paper.hash.signed'), signedFile.sha256)} ${hashView(t('paper.hash.read'), sha256)}
      </dl>
      <p class="hint">${t('paper.hash.hint')}</p>
    `,
  );
}

const hashView = (label: string, sha256: string): TemplateResult => html`
  <div><dt>${label}</dt><dd class="hash"><details><summary>${shortHash(sha256)}</summary>${sha256}</details></dd></div>
`;
