import { GraphQLError } from 'graphql';
import { formatInstant } from '../platform/civil-date.ts';
import { isInstant } from '../platform/instant.ts';
import { builder } from './builder.ts';

const MAX_TEXT = 64;

function text(value: unknown): string {
  if (typeof value !== 'string' || value.length > MAX_TEXT) throw new GraphQLError('a short text is expected here');
  return value;
}

function finite(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new GraphQLError('a number is expected here');
  return value;
}

function integer(value: unknown): number {
  if (!Number.isSafeInteger(finite(value))) throw new GraphQLError('a whole number is expected here');
  return value as number;
}

builder.scalarType('Date', {
  description:
    'A calendar date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. As an input it is lenient: a date that does not exist is answered by an `InputProblem` that names the field.',
  serialize: (value) => value,
  parseValue: text,
});

builder.scalarType('DateTime', {
  description: 'An instant, RFC 3339 with an offset. The BFF always answers with `+07:00`.',
  serialize: (value) => formatInstant(value),
  parseValue: (value) => {
    const instant = text(value);
    if (!isInstant(instant)) throw new GraphQLError('an RFC 3339 instant is expected here');
    return instant;
  },
});

builder.scalarType('Vnd', {
  description: 'Whole đồng, as a JSON integer (at most 2^53-1); `Int` is too small for an industrial bill.',
  serialize: integer,
  parseValue: integer,
});

builder.scalarType('Kwh', {
  description: 'Energy in kWh (số điện, ký điện), a JSON number with at most 3 decimals.',
  serialize: finite,
  parseValue: finite,
});

builder.scalarType('CustomerCode', {
  description:
    'Customer code (mã khách hàng) as printed on the bill. Lenient as an input: lower case, spaces and full-width letters are normalised. An address, never a credential.',
  serialize: (value) => value,
  parseValue: text,
  extensions: { dataClass: 'P1' },
});

builder.scalarType('PhoneNumber', {
  description:
    'Telephone number in Vietnam (số điện thoại). Lenient as an input: spaces, dots, dashes and `+84 (0)` are normalised. Opens nothing by itself.',
  serialize: (value) => value,
  parseValue: text,
  extensions: { dataClass: 'P1' },
});
