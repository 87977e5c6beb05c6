import type { PaperReadQuery } from '../../shared/paper/paper-read.generated.ts';
import type { FakeBff } from './fake-bff.ts';

/** A paper as the BFF tells of it, with real pages. Everything in it is invented. */

export type SamplePaper = Extract<NonNullable<PaperReadQuery['paper']>, { __typename: 'Paper' }>;

/** Two pages with these words. */
export const pdfOf = (words: string): Uint8Array<ArrayBuffer> => {
  const content = `BT /F1 24 Tf 40 150 Td (${words}) Tj ET`;
  const page = (number: number): string =>
    `${number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>>>endobj`;
  const lines = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj',
    page(3),
    page(4),
    `5 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
    '6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R>>',
  ];
  return new TextEncoder().encode(lines.join('\n'));
};

export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const CONSENT = { version: 'otp-1', text: 'Tôi đã đọc toàn bộ văn bản này và đồng ý với nội dung của văn bản.' };

const draft = pdfOf('Hop dong mua ban dien');

/** A contract of a household, waiting for its signature. */
export async function contract(changes: Partial<SamplePaper> = {}): Promise<SamplePaper> {
  return {
    __typename: 'Paper',
    id: 'pp_1',
    kind: 'CONTRACT',
    title: 'Hợp đồng mua bán điện sinh hoạt',
    state: 'REVIEW',
    needsSignature: true,
    signingMethod: 'OTP',
    signaturesNeeded: 1,
    signatures: [],
    signedFile: null,
    consent: CONSENT,
    revision: 1,
    sha256: await hashOf(draft),
    bytes: draft.length,
    pages: 2,
    note: null,
    attachedAt: '2026-06-11T16:05:00+07:00',
    comments: [],
    text: ['Hợp đồng mua bán điện\nBên mua điện: Nguyễn Thị Bưởi.', ''],
    ...changes,
  };
}

export const commentOf = (text: string, answer: string | null = null): SamplePaper['comments'][number] => ({
  id: `pc_${text}`,
  revision: 1,
  text,
  at: '2026-06-12T09:00:00+07:00',
  answer,
  answeredAt: answer === null ? null : '2026-06-12T10:00:00+07:00',
});

/** The same, confirmed by one-time code and sealed. */
export async function signed(paper: SamplePaper): Promise<SamplePaper> {
  const sealed = pdfOf('Da niem phong');
  const signedAt = '2026-06-12T10:03:00+07:00';
  return {
    ...paper,
    state: 'SIGNED',
    consent: null,
    signatures: [{ method: paper.signingMethod ?? 'OTP', name: 'Nguyễn Thị Bưởi', signedAt }],
    signedFile: { sha256: await hashOf(sealed), bytes: sealed.length, pages: 3, signedAt },
  };
}

/** Lays its bytes where a browser of its customer finds them. */
export function served(bff: FakeBff, site: string, paper: SamplePaper, words = 'Hop dong mua ban dien'): FakeBff {
  const { signedFile } = paper;
  bff.serve(`/s/papers/${site}/${paper.id}/${paper.sha256}`, pdfOf(words));
  return signedFile ? bff.serve(`/s/papers/${site}/${paper.id}/${signedFile.sha256}`, pdfOf('Da niem phong')) : bff;
}
