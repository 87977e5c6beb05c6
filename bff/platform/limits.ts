/** How much anybody may do in how much time. Every limit of the BFF is in this table. */

/** A bucket that holds so much and from which one drop leaks every so many seconds: a burst, and a rate beyond it. */
export interface Limit {
  capacity: number;
  everySeconds: number;
}

/**
 * Kept in the database, for all processes together; what they cannot count is refused. A network is a /24 or /56: whole
 * quarters share one behind the address translation of a mobile provider, and after a storm all of them report at once.
 */
export const LIMITS = {
  /** Support requests, outage reports and callbacks from one network. */
  submissionNetwork: { capacity: 200, everySeconds: 3 },
  /** … for one telephone number: whoever types a stranger's makes it ring no more often than this. */
  submissionPhone: { capacity: 6, everySeconds: 600 },
  /** … for one e-mail address. */
  submissionEmail: { capacity: 6, everySeconds: 600 },
  /** … through one site. */
  submissionSite: { capacity: 3_000, everySeconds: 0.05 },
  /** Files announced by one browser: five, some of them again and again from a bad network. */
  uploadVisitor: { capacity: 30, everySeconds: 60 },
  /** … from one network. */
  uploadNetwork: { capacity: 300, everySeconds: 3 },
  /** Questions about the state of a request from one network: ticket and number are not to be found by trying. */
  statusNetwork: { capacity: 100, everySeconds: 2 },
  /** … about one ticket. */
  statusTicket: { capacity: 30, everySeconds: 30 },
  /**
   * One-time codes for one request or paper, whoever asks, whether it exists or not: 5 in any hour, and 10 in any 24 hours,
   * which is what a full bucket and what leaks from it meanwhile come to. The same for one number or address.
   */
  otpSubjectHour: { capacity: 5, everySeconds: 3_600 },
  otpSubjectDay: { capacity: 6, everySeconds: 17_280 },
  otpDestinationHour: { capacity: 5, everySeconds: 3_600 },
  otpDestinationDay: { capacity: 6, everySeconds: 17_280 },
  /** … for one network: 20 in any hour. */
  otpNetwork: { capacity: 15, everySeconds: 600 },
  /** Papers prepared for a token by one browser: a fifth of a second of work each, and a file. */
  tokenSigningVisitor: { capacity: 20, everySeconds: 60 },
  /** The breaker: text messages with codes for everybody together, so that a flood of them costs what is written here and no more. */
  otpSms: { capacity: 2_000, everySeconds: 0.2 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
