import { cutGsm7, gsm7Length, SMS_LENGTH, toGsm7 } from '../../platform/gsm7.ts';
import { instantText } from '../../platform/format.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Corporation } from '../../platform/corporation.ts';
import type { RequestProgress } from './request.machine.ts';
import { type RequestKind, showTicket } from './ticket.ts';

/**
 * What customers are told of their request, in their language. Pure. A receipt repeats nothing that was typed: anybody can
 * type anybody's address, and no stranger's words may reach it from us. No links: the utilities send none.
 */

export interface Told {
  corporation: Corporation;
  kind: RequestKind;
  ticket: string;
  /** The number to call, as printed. */
  hotline: string;
  locale: Locale;
}

export interface Change {
  status: RequestProgress;
  at: Date;
  /** By the officer, for the customer. */
  note: string | null;
  answer: string | null;
}

export interface Email {
  title: string;
  body: string;
}

const WHAT: Readonly<Record<RequestKind, Readonly<Record<Locale, string>>>> = {
  SUPPORT: { vi: 'yêu cầu hỗ trợ', en: 'support request' },
  OUTAGE_REPORT: { vi: 'báo mất điện', en: 'outage report' },
  CALLBACK: { vi: 'yêu cầu gọi lại', en: 'callback request' },
};

const PROGRESS: Readonly<Record<RequestProgress, Readonly<Record<Locale, string>>>> = {
  RECEIVED: { vi: 'đã tiếp nhận', en: 'received' },
  IN_PROGRESS: { vi: 'đang xử lý', en: 'in progress' },
  DONE: { vi: 'đã hoàn tất', en: 'done' },
};

/** A short text and, as far as there is room for it in one message, the officer's words. */
function sms(before: string, words: string, after: string): string {
  const [start, middle, end] = [before, words, after].map(toGsm7) as [string, string, string];
  const room = SMS_LENGTH - (gsm7Length(`${start}${end}`) ?? 0) - 1;
  return middle === '' ? start + end : `${start} ${cutGsm7(middle, room)}${end}`;
}

export function receiptSms({ corporation, kind, ticket, hotline, locale }: Told, at: Date): string {
  const number = showTicket(ticket);
  return locale === 'vi'
    ? sms(
        `${corporation} đã nhận ${WHAT[kind].vi} ${number} lúc ${instantText(at)}. Xem tiến độ bằng mã này và số điện thoại này. Cần gấp: ${hotline}`,
        '',
        '',
      )
    : sms(
        `${corporation} has your ${WHAT[kind].en} ${number}, ${instantText(at)}. Follow it with this code and this phone number. Urgent: ${hotline}`,
        '',
        '',
      );
}

export function changeSms({ corporation, kind, ticket, hotline, locale }: Told, { status, note, answer }: Change): string {
  const more =
    answer === null ? '' : locale === 'vi' ? ' Xem trả lời bằng mã và số điện thoại này.' : ' Read the answer with code and phone number.';
  return sms(`${corporation}: ${WHAT[kind][locale]} ${showTicket(ticket)} ${PROGRESS[status][locale]}.`, note ?? '', `${more} ${hotline}`);
}

const FOOT: Readonly<Record<Locale, (told: Told) => string>> = {
  vi: ({ corporation, hotline }) =>
    `Xem tiến độ: nhập mã yêu cầu và số điện thoại bạn đã dùng khi gửi.\nCần gấp, hãy gọi ${corporation}: ${hotline}.\n\nThư tự động, xin không trả lời. Nếu bạn không gửi yêu cầu này, xin bỏ qua thư. Điện lực không gửi đường dẫn, không yêu cầu cài ứng dụng hay chuyển tiền qua thư.`,
  en: ({ corporation, hotline }) =>
    `To follow it, enter the request code and the phone number you gave.\nIf it is urgent, call ${corporation}: ${hotline}.\n\nThis message was sent automatically; please do not reply. If you have not sent this request, ignore it. We send no links and ask nobody to install an app or transfer money by e-mail.`,
};

/** `Báo mất điện`: at the beginning of a sentence. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function receiptEmail(told: Told, at: Date): Email {
  const number = showTicket(told.ticket);
  const what = WHAT[told.kind][told.locale];
  return told.locale === 'vi'
    ? {
        title: `${told.corporation}: đã nhận ${what} ${number}`,
        body: `${told.corporation} đã nhận ${what} của bạn.\n\nMã yêu cầu: ${number}\nLúc: ${instantText(at)}\nTrạng thái: ${PROGRESS.RECEIVED.vi}\n\n${FOOT.vi(told)}\n`,
      }
    : {
        title: `${told.corporation}: ${what} ${number} received`,
        body: `${told.corporation} has received your ${what}.\n\nRequest code: ${number}\nAt: ${instantText(at)}\nStatus: ${PROGRESS.RECEIVED.en}\n\n${FOOT.en(told)}\n`,
      };
}

export function changeEmail(told: Told, { status, at, note, answer }: Change): Email {
  const vi = told.locale === 'vi';
  const number = showTicket(told.ticket);
  const what = WHAT[told.kind][told.locale];
  const progress = PROGRESS[status][told.locale];
  const paragraphs = [
    `${vi ? 'Mã yêu cầu' : 'Request code'}: ${number}\n${vi ? 'Trạng thái' : 'Status'}: ${progress} (${instantText(at)})`,
    ...(note === null ? [] : [note]),
    ...(answer === null ? [] : [`${vi ? 'Trả lời' : 'Answer'}:\n${answer}`]),
    FOOT[told.locale](told),
  ];
  return { title: `${told.corporation}: ${capital(what)} ${number} – ${progress}`, body: `${paragraphs.join('\n\n')}\n` };
}
