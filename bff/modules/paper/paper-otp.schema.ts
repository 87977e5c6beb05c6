import { builder } from '../../graphql/builder.ts';
import { personalOf } from '../../graphql/context.ts';
import { InputProblem, NotFoundProblem, StaleProblem, TryLaterProblem } from '../../graphql/problems.schema.ts';
import { OtpProblem } from '../otp/otp.schema.ts';
import { Paper, signerOf } from './paper.schema.ts';

const PaperSignByOtpInput = builder.inputType('PaperSignByOtpInput', {
  description: 'Confirms a paper with a one-time code that was asked for with its id.',
  fields: (t) => ({
    clientRequestId: t.string({
      required: true,
      description:
        'Made by the sender, 8 to 100 characters. Sent again within 24 hours it is answered the same, and nothing is signed twice.',
    }),
    paperId: t.id({ required: true }),
    sha256: t.string({ required: true, description: 'Of the revision that was read, and for which the code was asked.' }),
    challengeId: t.id({ required: true }),
    code: t.string({ required: true, description: 'Six digits; spaces and dashes do no harm.' }),
    consentVersion: t.string({ required: true, description: 'Of the `consent` that was shown and agreed to.' }),
  }),
});

const PaperSignByOtpResult = builder.unionType('PaperSignByOtpResult', {
  description:
    'The paper as it is now, SIGNED. Problems: INPUT_INVALID, NOT_FOUND, DOCUMENT_CHANGED when it was replaced, CORRECTION_OPEN, STATE_CHANGED, SIGNING_UNAVAILABLE (the code stays good until it expires), OTP_INCORRECT, OTP_EXPIRED, OTP_ATTEMPTS_EXHAUSTED.',
  types: [Paper, InputProblem, NotFoundProblem, StaleProblem, TryLaterProblem, OtpProblem],
  resolveType: ({ __typename }) => __typename,
});

builder.mutationField('paperSignByOtp', (t) =>
  t.field({
    type: PaperSignByOtpResult,
    description:
      'Confirms a paper by one-time code (ký bằng mã OTP): code and signature are one act. The utility adds a page with the evidence and seals it; the revision stays as it was, to the byte.',
    meta: { access: 'request', dataClass: 'P3' },
    args: { input: t.arg({ type: PaperSignByOtpInput, required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).paperOtp.sign(signerOf(ctx), args),
  }),
);
