import { builder } from '../../graphql/builder.ts';
import type {
  PAPER_KINDS,
  PAPER_SIGNING_METHODS,
  PAPER_STATES,
  PaperComment as CommentShape,
  PaperSignature as SignatureShape,
} from './paper.ts';

export const PaperKind = builder.enumType('PaperKind', {
  description: 'What a paper for review is (loại hồ sơ).',
  values: {
    CONTRACT: { description: 'Hợp đồng mua bán điện.' },
    ANNEX: { description: 'Phụ lục hợp đồng.' },
    COST_ESTIMATE: { description: 'Dự toán chi phí.' },
    SURVEY_REPORT: { description: 'Biên bản khảo sát.' },
    OTHER: { description: 'Anything else.' },
  } satisfies Record<(typeof PAPER_KINDS)[number], object>,
});

export const PaperState = builder.enumType('PaperState', {
  description: 'Where a paper stands.',
  values: {
    REVIEW: { description: 'Its customer may read it and say what is to be corrected.' },
    SIGNED: { description: 'Everybody has signed; it can be read and nothing about it changes any more (đã ký).' },
    WITHDRAWN: { description: 'Taken back by the corporation; its customer does not see it any more.' },
  } satisfies Record<(typeof PAPER_STATES)[number], object>,
});

export const PaperComment = builder.objectRef<CommentShape>('PaperComment').implement({
  description: 'What a customer wants to have corrected (thông tin hiệu chỉnh), and what was answered.',
  fields: (t) => ({
    id: t.exposeID('id'),
    revision: t.exposeInt('revision', { description: 'To which it was said.' }),
    text: t.exposeString('text'),
    at: t.expose('at', { type: 'DateTime' }),
    answer: t.exposeString('answer', { nullable: true, description: 'Null while it is open.' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true, description: 'Null while it is open.' }),
  }),
});

export const PaperSigningMethod = builder.enumType('PaperSigningMethod', {
  description: 'How a paper is signed; it follows from whose request it is of.',
  values: {
    OTP: { description: 'Households: confirmed by a one-time code (xác nhận bằng mã OTP), then sealed by the utility.' },
    TOKEN: { description: 'Companies: the digital signature on their USB token (chữ ký số).' },
  } satisfies Record<(typeof PAPER_SIGNING_METHODS)[number], object>,
});

export const PaperSignature = builder.objectRef<SignatureShape>('PaperSignature').implement({
  description: 'That somebody has signed the revision that counts.',
  fields: (t) => ({
    method: t.expose('method', { type: PaperSigningMethod }),
    signedAt: t.expose('signedAt', { type: 'DateTime' }),
    name: t.exposeString('name', { nullable: true, description: 'Of the signer; null where the certificate names nobody.' }),
  }),
});

export const PaperSignedFile = builder.objectRef<SignatureShape>('PaperSignedFile').implement({
  description: 'The paper as it was signed; it begins with the very bytes of the revision.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: 'Hex.' }),
    bytes: t.exposeInt('bytes'),
    pages: t.exposeInt('pages'),
    signedAt: t.expose('signedAt', { type: 'DateTime' }),
  }),
});

export const NEEDS_SIGNATURE = 'Null: it needs no signature.';
export const NOT_SIGNED_YET = 'Null until everybody has signed.';
