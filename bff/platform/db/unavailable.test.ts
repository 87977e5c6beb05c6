import { expect, it } from 'vitest';
import { isUnavailable } from './unavailable.ts';

const failing = (code: string): Error => Object.assign(new Error('refused'), { code });

it.each([
  ['08006', 'the connection broke'],
  ['28P01', 'the password was changed'],
  ['28000', 'the server no longer lets us in'],
  ['3D000', 'the database is gone'],
  ['53300', 'it has too many connections'],
  ['55000', 'it takes none at the moment'],
  ['57P01', 'it is being stopped'],
  ['ECONNREFUSED', 'nobody listens'],
])('%s: %s, so it could not be asked', (code) => {
  expect(isUnavailable(failing(code))).toBe(true);
  expect(isUnavailable(new Error('wrapped', { cause: failing(code) }))).toBe(true);
});

it.each([
  ['22P05', 'a character it cannot keep'],
  ['23505', 'a row that is there already'],
  ['42P01', 'a table that is missing'],
  ['55P03', 'a lock that somebody holds'],
])('%s: %s is an answer', (code) => {
  expect(isUnavailable(failing(code))).toBe(false);
});
