/**
 * SQLSTATE that says "not now" rather than "not so": connection, resources, shutdown, system; and what only somebody is told who
 * is not let in: authorisation, no such database (3D000), a database that takes no connections (55000).
 */
const STATES = /^(08|28|3D|53|55000|57P|58)/;
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const DRIVER =
  /connection (terminated|ended)|after calling end on the pool|timeout (exceeded|expired)|not queryable|PGlite.*closed|driver has already been destroyed/i;

/** True when the database could not be asked; false when it was asked and refused. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && (STATES.test(code) || SOCKET.has(code))) return true;
  if (DRIVER.test(error.message)) return true;
  return error instanceof AggregateError ? error.errors.some(isUnavailable) : isUnavailable(error.cause);
}
