import { builder } from '../../graphql/builder.ts';
import { type Context, embeddingOf, personalOf, visitorOf } from '../../graphql/context.ts';
import { InputProblem, Problem, TryLaterProblem, VerificationRequiredProblem } from '../../graphql/problems.schema.ts';
import { resultUnion } from '../../graphql/result-union.ts';
import { HumanCheckInput } from '../human-check/human-check.schema.ts';
import { MessageChannel } from '../request/request.schema.ts';
import type { OtpAsker } from './otp.service.ts';
import type { OtpProblem as ProblemShape } from './otp.answer.ts';
import { OTP_PURPOSES, type OtpChallenge as ChallengeShape, type OtpVerified as VerifiedShape } from './otp.ts';

const OtpPurpose = builder.enumType('OtpPurpose', {
  description: 'What a one-time code is good for, and nothing else.',
  values: OTP_PURPOSES,
});

const OtpChallenge = builder.objectRef<ChallengeShape>('OtpChallenge').implement({
  description:
    'A one-time code (mã OTP) is on its way, if there is somebody to send it to: whether there is cannot be seen here. Never an address or a number, not even a part of one.',
  fields: (t) => ({
    id: t.exposeID('id'),
    reference: t.exposeString('reference', { description: 'Two characters, also in the message: a late one is not taken for this one.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      description: "By the server's clock; with `expiresAt` it tells how long is left on a device whose clock is wrong.",
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Six minutes after it was made.' }),
    resendAt: t.expose('resendAt', { type: 'DateTime', description: 'Earlier no other code is sent.' }),
    attemptsLeft: t.exposeInt('attemptsLeft', { description: 'Of five.' }),
  }),
});

const OtpVerified = builder.objectRef<VerifiedShape>('OtpVerified').implement({
  description: 'The code was right, and is used up. What it opens stays open to this browser for 15 minutes after its last use.',
  fields: (t) => ({ purpose: t.expose('purpose', { type: OtpPurpose }) }),
});

export const OtpProblem = builder.objectRef<ProblemShape>('OtpProblem').implement({
  description:
    'Returned when a one-time code is wrong (OTP_INCORRECT), too old, replaced, used or for something else (OTP_EXPIRED), or was wrong too often (OTP_ATTEMPTS_EXHAUSTED).',
  interfaces: [Problem],
  fields: (t) => ({ attemptsLeft: t.exposeInt('attemptsLeft', { description: '0 where only a new code helps.' }) }),
});

const OtpSubjectInput = builder.inputType('OtpSubjectInput', {
  description: 'What is to be opened or signed.',
  isOneOf: true,
  fields: (t) => ({
    requestCode: t.string({ description: 'Mã hồ sơ, as typed, such as `GK…`; to see the request.' }),
    paperId: t.string({ description: 'To sign the paper as it stands now.' }),
  }),
});

const OtpChallengeInput = builder.inputType('OtpChallengeInput', {
  description: 'Asks for a code.',
  fields: (t) => ({
    clientRequestId: t.string({ required: true, description: 'Made by the sender, 8 to 100 characters; another one for every code.' }),
    humanCheck: t.field({ type: HumanCheckInput, required: true }),
    subject: t.field({ type: OtpSubjectInput, required: true }),
    channel: t.field({ type: MessageChannel, required: true, description: 'To the number or the address that is on file.' }),
  }),
});

const OtpChallengeResult = resultUnion(
  'OtpChallengeResult',
  [OtpChallenge, InputProblem, TryLaterProblem, VerificationRequiredProblem],
  'The same for a request that nobody has. Problems: INPUT_INVALID, TRY_LATER, VERIFICATION_REQUIRED.',
);

const OtpVerifyResult = resultUnion(
  'OtpVerifyResult',
  [OtpVerified, OtpProblem],
  'Problems: OTP_INCORRECT, OTP_EXPIRED, OTP_ATTEMPTS_EXHAUSTED.',
);

const META = { access: 'session', dataClass: 'P2' } as const;
const askerOf = (ctx: Context): OtpAsker => ({ ...ctx, visitor: visitorOf(ctx), network: embeddingOf(ctx).network });

builder.mutationFields((t) => ({
  otpChallengeCreate: t.field({
    type: OtpChallengeResult,
    description: 'Sends a one-time code (Lấy mã xác nhận). Another one makes the one before worthless.',
    meta: META,
    args: { input: t.arg({ type: OtpChallengeInput, required: true }) },
    resolve: (_, args, ctx) => personalOf(ctx).otp.create(askerOf(ctx), args),
  }),
  otpChallengeVerify: t.field({
    type: OtpVerifyResult,
    description:
      'Opens a request to this browser with the code that was sent for it (Xác thực). A code for signing is given with the signing.',
    meta: META,
    args: {
      challengeId: t.arg.id({ required: true }),
      code: t.arg.string({ required: true, description: 'Six digits; spaces and dashes do no harm.' }),
    },
    resolve: (_, args, ctx) => personalOf(ctx).otp.verify(askerOf(ctx), args),
  }),
}));
