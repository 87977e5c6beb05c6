/** Every way in which the agent says no, with the HTTP status under which a page reads it. */
const STATUS = {
  /** Not JSON, or not of the shape that is asked for. */
  BAD_REQUEST: 400,
  /** What is to be signed cannot be shown to the person, so it is not signed: a bare hash, unknown attributes, not DER. */
  NOT_SIGNED_ATTRIBUTES: 400,
  UNSUPPORTED_FORMAT: 400,
  FOREIGN_ORIGIN: 403,
  NOT_FOUND: 404,
  REQUEST_SEEN: 409,
  TOO_LARGE: 413,
  WRONG_HOST: 421,
  NO_TOKEN: 422,
  /** None on the token, or not the one that was asked for. */
  NO_CERTIFICATE: 422,
  EXPIRED: 422,
  NOT_YET_VALID: 422,
  CERTIFICATE_MISMATCH: 422,
  USER_REJECTED: 422,
  PIN_INCORRECT: 422,
  PIN_LOCKED: 422,
  /** The person did not answer. */
  TIMEOUT: 422,
  TOKEN_ERROR: 422,
  /** The person is being asked about another request. */
  BUSY: 503,
} as const;

export type RefusalCode = keyof typeof STATUS;

export class Refusal extends Error {
  readonly code: RefusalCode;

  /** @param detail for who writes the page; never a PIN, a name or a file */
  constructor(code: RefusalCode, detail = '') {
    super(detail);
    this.code = code;
  }

  get status(): number {
    return STATUS[this.code];
  }
}
