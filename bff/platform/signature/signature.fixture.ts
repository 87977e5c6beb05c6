import { randomBytes } from 'node:crypto';
import { pdfOf } from '../pdf/pdf.ts';
import { developmentPki } from './development-pki.ts';
import type { Trust } from './signer-check.ts';
import { offlineTimestampAuthority } from './timestamp.ts';

/** A paper, authorities, and keys to sign with. */

export const NOW = new Date('2026-06-12T08:00:00+07:00');

export const PAPER = await pdfOf({
  title: 'Hợp đồng mua bán điện',
  date: NOW,
  blocks: [
    { kind: 'heading', text: 'Hợp đồng mua bán điện' },
    { kind: 'paragraph', text: 'Bên mua điện: Nguyễn Thị Bưởi. Công suất 12 kW.' },
  ],
});

export async function signatures(now = NOW) {
  const pki = await developmentPki(now);
  const [sealLeaf, timestampLeaf] = await Promise.all([
    pki.issue({ name: 'Niêm phong thử' }),
    pki.issue({ name: 'Dấu thời gian thử', use: 'TIMESTAMP' }),
  ]);
  const trust: Trust = { roots: [pki.root], intermediates: [pki.intermediate], revocationLists: await pki.revocationLists() };
  const timestamps = offlineTimestampAuthority({
    certificate: timestampLeaf.certificate,
    privateKey: timestampLeaf.privateKey,
    chain: [pki.intermediate],
    now: () => now,
    serial: () => randomBytes(8),
  });
  return {
    pki,
    trust,
    timestamps,
    isDevelopment: false,
    sealKey: { certificates: [sealLeaf.certificate, pki.intermediate] as const, privateKey: sealLeaf.privateKey },
  };
}
