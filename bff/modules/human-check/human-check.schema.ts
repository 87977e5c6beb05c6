import { builder } from '../../graphql/builder.ts';
import { embeddingOf } from '../../graphql/context.ts';
import { HUMAN_CHECK_KINDS } from './human-check.port.ts';
import type { CodePicture as CodePictureShape, HumanCheckChallenge as HumanCheckChallengeShape } from './human-check.ts';

export const HumanCheckKind = builder.enumType('HumanCheckKind', {
  description: 'How a site tells people from programs. Treat an unknown one as "not supported".',
  values: HUMAN_CHECK_KINDS,
});

const HumanCheckPurpose = builder.enumType('HumanCheckPurpose', {
  description: 'What a challenge is for; its solution is good for nothing else.',
  values: ['SUPPORT_REQUEST', 'OUTAGE_REPORT', 'CALLBACK_REQUEST', 'OTP_CHALLENGE', 'SERVICE_REQUEST'] as const,
});

const CodePicture = builder.objectRef<CodePictureShape>('CodePicture').implement({
  description: 'A drawing of the code (mã kiểm tra): outlines to be filled, so that a page has to allow no image.',
  fields: (t) => ({
    width: t.exposeInt('width', { description: 'Of the view box.' }),
    height: t.exposeInt('height', { description: 'Of the view box.' }),
    path: t.exposeString('path', { description: 'Path data of SVG.' }),
  }),
});

const HumanCheckChallenge = builder.objectRef<HumanCheckChallengeShape>('HumanCheckChallenge').implement({
  description: 'Something to be solved before a form is sent. It expires after five minutes and can be tried once.',
  fields: (t) => ({
    kind: t.expose('kind', { type: HumanCheckKind }),
    challenge: t.exposeString('challenge', {
      description: 'Goes back as it is. For proof of work: JSON that the solver of altcha takes.',
    }),
    picture: t.expose('picture', { type: CodePicture, nullable: true, description: 'Null for proof of work.' }),
    soundPath: t.exposeString('soundPath', {
      nullable: true,
      description: 'The same code read aloud, `audio/wav`, below the origin of the BFF; `?l=en` for English. Null for proof of work.',
    }),
    length: t.exposeInt('length', { nullable: true, description: 'Digits of the code; null for proof of work.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
  }),
});

export const HumanCheckInput = builder.inputType('HumanCheckInput', {
  description: 'A challenge, as it was given, and what solves it. Each can be tried once, and only for what it was made for.',
  fields: (t) => ({
    challenge: t.string({ required: true }),
    solution: t.string({
      required: true,
      description: "Proof of work: altcha's payload, base64. Typed code (mã kiểm tra): what was typed.",
    }),
  }),
});

builder.queryField('humanCheck', (t) =>
  t.field({
    type: HumanCheckChallenge,
    nullable: true,
    description: 'A challenge of the kind that this site uses; always a new one.',
    meta: { access: 'site', dataClass: 'P0' },
    args: { purpose: t.arg({ type: HumanCheckPurpose, required: true }) },
    resolve: (_, args, ctx) => ctx.services.humanCheck.challenge(embeddingOf(ctx), args),
  }),
);
