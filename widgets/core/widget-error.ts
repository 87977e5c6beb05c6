/** Everything that can keep a widget from an answer. `code` is the BFF's, or one of ours: OFFLINE, NETWORK, TIMEOUT, HTTP_nnn, UNREADABLE. */
export class WidgetError extends Error {
  override readonly name = 'WidgetError';
  readonly code: string;
  readonly retryable: boolean;
  /** Seconds to wait before asking again. */
  readonly retryAfter: number | undefined;
  /** What the BFF wrote into its log for this answer. */
  readonly traceId: string | undefined;

  constructor(
    code: string,
    details: { message?: string; retryable?: boolean; retryAfter?: number | undefined; traceId?: string | undefined } = {},
  ) {
    super(details.message ?? code);
    this.code = code;
    this.retryable = details.retryable ?? true;
    this.retryAfter = details.retryAfter;
    this.traceId = details.traceId;
  }
}

export function widgetErrorOf(cause: unknown): WidgetError {
  if (cause instanceof WidgetError) return cause;
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return new WidgetError('TIMEOUT');
  return new WidgetError(navigator.onLine ? 'NETWORK' : 'OFFLINE');
}
