import type { Corporation } from '../../platform/corporation.ts';
import { cutGsm7, gsm7Length, SMS_LENGTH, toGsm7 } from '../../platform/gsm7.ts';
import type { Locale } from '../../platform/texts.ts';

/**
 * The message that carries a code. Pure. It says what for and from whom, holds no link and no request code, and ends with
 * the line by which browsers offer the code on the utility's own pages alone (origin-bound one-time codes).
 */

export interface Coded {
  corporation: Corporation;
  code: string;
  reference: string;
  /** Completes “để …”, “to …”. */
  what: Readonly<Record<Locale, string>>;
  documentSha256: string | null;
  /** Of the pages on which the code may be typed, as `cskh.example.vn`. */
  host: string;
  locale: Locale;
}

const MINUTES = 6;

/** Enough of the hash to compare with the screen. */
const shortHash = (sha256: string): string => sha256.slice(0, 8).toUpperCase();

const documentOf = ({ documentSha256, locale }: Coded): string => {
  if (documentSha256 === null) return '';
  return `${locale === 'vi' ? ', tài liệu' : ', document'} ${shortHash(documentSha256)}`;
};

const bound = ({ host, code }: Coded): string => `\n@${host} #${code}`;

export function otpSms(coded: Coded): string {
  const { corporation, code, reference, what, locale } = coded;
  const [before, after] =
    locale === 'vi'
      ? [`${corporation}: mã ${code} (${reference}) để `, `. Hạn ${MINUTES} phút. Không đưa mã cho ai.`]
      : [`${corporation}: code ${code} (${reference}) to `, `. Good for ${MINUTES} minutes. Give it to nobody.`];
  const [start, end] = [toGsm7(before), toGsm7(documentOf(coded) + after) + bound(coded)];
  const room = SMS_LENGTH - (gsm7Length(start + end) ?? 0);
  return start + cutGsm7(toGsm7(what[locale]), room) + end;
}

export function otpEmail(coded: Coded): { title: string; body: string } {
  const { corporation, code, reference, what, locale } = coded;
  const purpose = what[locale] + documentOf(coded);
  return locale === 'vi'
    ? {
        title: `${corporation}: mã xác nhận (${reference})`,
        body: `Mã xác nhận để ${purpose}:\n\n${code}\n\nSố tham chiếu: ${reference}\nMã có hiệu lực ${MINUTES} phút và chỉ dùng một lần. Không đưa mã cho bất kỳ ai, kể cả người xưng là nhân viên điện lực.\n\nThư tự động, xin không trả lời. Nếu bạn không yêu cầu mã này, xin bỏ qua thư: không có gì được thực hiện. Điện lực không gửi đường dẫn, không yêu cầu cài ứng dụng hay chuyển tiền qua thư.\n`,
      }
    : {
        title: `${corporation}: confirmation code (${reference})`,
        body: `Your code to ${purpose}:\n\n${code}\n\nReference: ${reference}\nIt is good for ${MINUTES} minutes and for one use. Give it to nobody, whoever they say they are.\n\nThis message was sent automatically; please do not reply. If you have not asked for this code, ignore it: nothing will be done. We send no links and ask nobody to install an app or transfer money by e-mail.\n`,
      };
}
