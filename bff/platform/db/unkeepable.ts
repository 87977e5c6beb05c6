/** SQLSTATE of a text with a NUL in it. */
const NOT_IN_REPERTOIRE = '22021';

/** True when the database was asked with a text that no database can hold. */
export const isUnkeepable = (error: unknown): boolean =>
  error instanceof Error && ((error as NodeJS.ErrnoException).code === NOT_IN_REPERTOIRE || isUnkeepable(error.cause));
