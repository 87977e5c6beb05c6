import type { Corporation } from '../../platform/corporation.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Visitor } from '../../platform/visitor.ts';

/** What somebody wants to prove something about: a request by its code as typed, or a paper by its id. */
export type OtpSubjectRef =
  | { readonly requestCode: string; readonly paperId?: undefined }
  | { readonly paperId: string; readonly requestCode?: undefined };

/** What there is under such a name, and whom a code for it goes to. */
export interface OtpSubject {
  /** Id of the request or paper. */
  subject: string;
  corporation: Corporation;
  /** E.164 */
  phone: string | null;
  email: string | null;
  /** Hex, of the bytes that would be signed; null for a request. */
  documentSha256: string | null;
  /** Completes “mã … để …”, “code … to …”: `xem hồ sơ cấp điện mới`. No request code and nothing personal: it stands beside the code. */
  what: Readonly<Record<Locale, string>>;
}

export interface OtpSubjects {
  /**
   * Null for what is not there, and for what this visitor must not ask for. As much work either way: how long it takes tells
   * nobody which of the two it was.
   */
  find(by: OtpSubjectRef, visitor: Visitor): Promise<OtpSubject | null>;
  /** The same for every way of writing the same name, and for nothing else: what is not there is counted by it. */
  nameOf(by: OtpSubjectRef): string;
}
