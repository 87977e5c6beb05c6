import { builder } from '../../graphql/builder.ts';
import { personalOf } from '../../graphql/context.ts';
import { InputProblem, NotFoundProblem, Problem, StaleProblem, TryLaterProblem } from '../../graphql/problems.schema.ts';
import { Paper, signerOf } from './paper.schema.ts';
import {
  CERTIFICATE_REASONS,
  type CertificateProblem as CertificateShape,
  type PaperTokenSigning as SigningShape,
  type SignatureProblem as SignatureShape,
  type TokenSigningItem as ItemShape,
} from './paper-token.ts';

const TokenSigningFormat = builder.enumType('TokenSigningFormat', {
  description: 'What a token is asked to sign; never a bare hash.',
  values: {
    CMS_SIGNED_ATTRIBUTES: { description: 'The signed attributes of a CMS (RFC 5652) as a SET in DER; signed with SHA-256.' },
  },
});

const TokenSigningItem = builder.objectRef<ItemShape>('TokenSigningItem').implement({
  description: 'One thing that a token is to sign.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'File name, to be shown to the person.' }),
    format: t.expose('format', { type: TokenSigningFormat }),
    toBeSigned: t.exposeString('toBeSigned', { description: 'Base64.' }),
    digest: t.exposeString('digest', { description: 'SHA-256 of it in hex, for programs that sign hashes only.' }),
  }),
});

const PaperTokenSigning = builder.objectRef<SigningShape>('PaperTokenSigning').implement({
  description: 'What the token is to sign (chờ ký số). Good once, in this browser alone.',
  fields: (t) => ({
    signingId: t.exposeID('signingId'),
    items: t.expose('items', { type: [TokenSigningItem], description: 'Signatures are sent back in this order.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Five minutes after it was made.' }),
  }),
});

const REASONS: Readonly<Record<CertificateShape['reason'], string>> = {
  NOT_A_CERTIFICATE: 'It cannot be read.',
  CA_CERTIFICATE: 'It is that of a certificate authority.',
  NOT_YET_VALID: 'Its first day is still to come.',
  EXPIRED: 'Its last day is over (hết hạn).',
  KEY_USAGE: 'It was not issued for signatures.',
  KEY_KIND: 'Its key is neither RSA of 2048 bits or more nor EC P-256.',
  UNTRUSTED: 'No authority that the utility recognises has issued it.',
  REVOKED: 'Its authority has revoked it (bị thu hồi).',
  REVOCATION_UNKNOWN: 'Whether it was revoked cannot be told at the moment.',
  OTHER_TAX_CODE: 'It names another tax code than the request, or none.',
  ALREADY_SIGNED: 'It has signed this revision; the next signature is by somebody else.',
};

const CertificateReason = builder.enumType('CertificateReason', {
  description: 'Why nothing can be signed with a certificate; the first thing that was found.',
  values: Object.fromEntries(CERTIFICATE_REASONS.map((reason) => [reason, { description: REASONS[reason] }])) as {
    [Reason in CertificateShape['reason']]: { description: string };
  },
});

const CertificateProblem = builder.objectRef<CertificateShape>('CertificateProblem').implement({
  description: 'Nothing can be signed with this certificate; another one may do.',
  interfaces: [Problem],
  fields: (t) => ({ reason: t.expose('reason', { type: CertificateReason }) }),
});

const SignatureProblem = builder.objectRef<SignatureShape>('SignatureProblem').implement({
  description: 'What the token made is not the signature of the chosen certificate over what was to be signed. Start again.',
  interfaces: [Problem],
});

const PaperTokenSignStartResult = builder.unionType('PaperTokenSignStartResult', {
  description:
    'Problems: CERTIFICATE_UNUSABLE, INPUT_INVALID, NOT_FOUND, DOCUMENT_CHANGED, CORRECTION_OPEN, STATE_CHANGED as well for a paper that is not signed by token, TRY_LATER, SIGNING_UNAVAILABLE.',
  types: [PaperTokenSigning, CertificateProblem, InputProblem, NotFoundProblem, StaleProblem, TryLaterProblem],
  resolveType: ({ __typename }) => __typename,
});

const PaperTokenSignFinishResult = builder.unionType('PaperTokenSignFinishResult', {
  description:
    'The paper as it is now. Problems: SIGNATURE_WRONG, CERTIFICATE_UNUSABLE, INPUT_INVALID, NOT_FOUND, SIGNING_EXPIRED, DOCUMENT_CHANGED, CORRECTION_OPEN, STATE_CHANGED, SIGNING_UNAVAILABLE (the same signature may be sent again until it expires).',
  types: [Paper, CertificateProblem, SignatureProblem, InputProblem, NotFoundProblem, StaleProblem, TryLaterProblem],
  resolveType: ({ __typename }) => __typename,
});

const PaperTokenStartInput = builder.inputType('PaperTokenStartInput', {
  description: 'Which paper is to be signed, and by which certificate.',
  fields: (t) => ({
    paperId: t.id({ required: true }),
    sha256: t.string({ required: true, description: 'Of the revision that was read.' }),
    certificate: t.string({ required: true, description: 'DER in base64, as the token has it.' }),
    consentVersion: t.string({ required: true, description: '`Paper.consent.version`, of the text that was agreed to.' }),
  }),
});

const PaperTokenFinishInput = builder.inputType('PaperTokenFinishInput', {
  description: 'What the token has made.',
  fields: (t) => ({
    signingId: t.id({ required: true }),
    signatures: t.stringList({
      required: true,
      description: 'Base64, in the order of the items: PKCS #1 v1.5 with SHA-256 for RSA; for EC as DER, or r and s side by side.',
    }),
  }),
});

const SIGN = { access: 'request', dataClass: 'P3' } as const;

builder.mutationFields((t) => ({
  paperTokenSignStart: t.field({
    type: PaperTokenSignStartResult,
    description: 'Prepares a paper for the digital signature of a company (ký số bằng USB token): first of two steps.',
    meta: SIGN,
    args: { input: t.arg({ type: PaperTokenStartInput, required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).paperToken.start(signerOf(ctx), args),
  }),
  paperTokenSignFinish: t.field({
    type: PaperTokenSignFinishResult,
    description: 'Takes the signature of the token; the last one that is needed is followed by the seal of the utility.',
    meta: SIGN,
    args: { input: t.arg({ type: PaperTokenFinishInput, required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).paperToken.finish(signerOf(ctx), args),
  }),
}));
