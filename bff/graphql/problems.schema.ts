import { builder } from './builder.ts';
import type * as shapes from '../platform/problems.ts';
import { PROBLEMS } from '../platform/texts.ts';

export const ProblemCode = builder.enumType('ProblemCode', {
  description: 'Stable, machine-readable; texts and meanings are in `schema/codes.json`. Treat an unknown one as "other".',
  values: Object.keys(PROBLEMS) as ReadonlyArray<keyof typeof PROBLEMS>,
});

export const Problem = builder.interfaceRef<Pick<shapes.InputProblem, 'code' | 'message'>>('Problem').implement({
  description:
    'Something the caller (not the programmer) can act on. Every failure that belongs to the business is one of these, as data; everything else is in `errors`.',
  fields: (t) => ({
    code: t.expose('code', { type: ProblemCode, description: 'Switch on `__typename` first, then on this.' }),
    message: t.exposeString('message', { description: 'Ready to show, in the locale of the request.' }),
  }),
});

const FieldProblemType = builder.objectRef<shapes.FieldProblem>('FieldProblem').implement({
  description: 'What is wrong with one input.',
  fields: (t) => ({
    path: t.exposeStringList('path', { description: 'Path from the argument on, for example `["input","kwh"]`.' }),
    message: t.exposeString('message', { description: 'Ready to show beside the field.' }),
  }),
});

export const InputProblem = builder.objectRef<shapes.InputProblem>('InputProblem').implement({
  description: 'One or more inputs are wrong. All of them are reported at once.',
  interfaces: [Problem],
  fields: (t) => ({ fields: t.expose('fields', { type: [FieldProblemType], description: 'At least one.' }) }),
});

export const StaleProblem = builder.objectRef<shapes.StaleProblem>('StaleProblem').implement({
  description: 'The thing moved on since the caller last read it; read it again.',
  interfaces: [Problem],
});

export const NotFoundProblem = builder.objectRef<shapes.NotFoundProblem>('NotFoundProblem').implement({
  description: 'There is no such thing for this caller. Something that belongs to somebody else is answered the same way.',
  interfaces: [Problem],
});

export const TryLaterProblem = builder.objectRef<shapes.TryLaterProblem>('TryLaterProblem').implement({
  description: 'Not now: too often in a short time (TRY_LATER), or a service behind it is away (SIGNING_UNAVAILABLE). Nothing was done.',
  interfaces: [Problem],
  fields: (t) => ({ retryAt: t.expose('retryAt', { type: 'DateTime', description: 'Trying again earlier is pointless.' }) }),
});

export const VerificationRequiredProblem = builder.objectRef<shapes.VerificationRequiredProblem>('VerificationRequiredProblem').implement({
  description: 'A check is missing, was not passed, is used up or has expired. Nothing was done: pass a new one and send the same again.',
  interfaces: [Problem],
});
