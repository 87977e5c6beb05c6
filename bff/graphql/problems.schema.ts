import { builder } from './builder.ts';
import type { FieldProblem, InputProblem as InputProblemShape, StaleProblem as StaleProblemShape } from './problems.ts';
import { PROBLEMS } from './texts.ts';

export const ProblemCode = builder.enumType('ProblemCode', {
  description: 'Stable, machine-readable; texts and meanings are in `schema/codes.json`. Treat an unknown one as "other".',
  values: Object.keys(PROBLEMS) as ReadonlyArray<keyof typeof PROBLEMS>,
});

export const Problem = builder.interfaceRef<Pick<InputProblemShape, 'code' | 'message'>>('Problem').implement({
  description:
    'Something the caller (not the programmer) can act on. Every failure that belongs to the business is one of these, as data; everything else is in `errors`.',
  fields: (t) => ({
    code: t.expose('code', { type: ProblemCode, description: 'Switch on `__typename` first, then on this.' }),
    message: t.exposeString('message', { description: 'Ready to show, in the locale of the request.' }),
  }),
});

const FieldProblemType = builder.objectRef<FieldProblem>('FieldProblem').implement({
  description: 'What is wrong with one input.',
  fields: (t) => ({
    path: t.exposeStringList('path', { description: 'Path from the argument on, for example `["input","kwh"]`.' }),
    message: t.exposeString('message', { description: 'Ready to show beside the field.' }),
  }),
});

export const InputProblem = builder.objectRef<InputProblemShape>('InputProblem').implement({
  description: 'One or more inputs are wrong. All of them are reported at once.',
  interfaces: [Problem],
  fields: (t) => ({ fields: t.expose('fields', { type: [FieldProblemType], description: 'At least one.' }) }),
});

export const StaleProblem = builder.objectRef<StaleProblemShape>('StaleProblem').implement({
  description: 'The thing moved on since the caller last read it; read it again.',
  interfaces: [Problem],
});
