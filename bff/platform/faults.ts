import { FAULTS, type FaultCode } from './texts.ts';

/** Something a programmer or operator must act on. The message never repeats what was sent. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly retryAfterSeconds: number | undefined;
  constructor(code: FaultCode, options: { cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(FAULTS[code].en, { cause: options.cause });
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
