import type { Corporation } from '../../platform/corporation.ts';
import { instantText } from '../../platform/format.ts';
import { gsm7Length, SMS_LENGTH, toGsm7 } from '../../platform/gsm7.ts';
import type { Locale } from '../../platform/texts.ts';
import type { PaperKind, PaperSigningMethod } from './paper.ts';

/**
 * What customers are told of their papers, in their language. Pure. The title of a paper is not repeated, since it may name
 * somebody; no links: the utilities send none.
 */

type Texts = Readonly<Record<Locale, string>>;

export const PAPER_KIND_TEXTS: Readonly<Record<PaperKind, Texts>> = {
  CONTRACT: { vi: 'hợp đồng mua bán điện', en: 'supply contract' },
  ANNEX: { vi: 'phụ lục hợp đồng', en: 'annex to the contract' },
  COST_ESTIMATE: { vi: 'dự toán chi phí', en: 'cost estimate' },
  SURVEY_REPORT: { vi: 'biên bản khảo sát', en: 'survey report' },
  OTHER: { vi: 'giấy tờ', en: 'paper' },
};

/** Of what happens to a paper, what its customer has not done themselves or wants in writing. */
export type ToldEvent = 'ATTACHED' | 'REPLACED' | 'ANSWERED' | 'WITHDRAWN' | 'SIGNED';

export interface ToldPaper {
  corporation: Corporation;
  kind: PaperKind;
  signingMethod: PaperSigningMethod | null;
  /** Of the request, as it is shown. */
  code: string;
  /** The number to call, as printed. */
  hotline: string;
  locale: Locale;
}

const TO_DO = {
  vi: { sign: 'Mời bạn xem và ký', read: 'Mời bạn xem' },
  en: { sign: 'Please read and sign it', read: 'Please read it' },
} as const;

const SENTENCES: Readonly<Record<ToldEvent, (paper: string, toDo: string) => Texts>> = {
  ATTACHED: (paper, toDo) => ({ vi: `có ${paper} mới. ${toDo}`, en: `has a new ${paper}. ${toDo}` }),
  REPLACED: (paper, toDo) => ({ vi: `có bản mới của ${paper}. ${toDo}`, en: `has a new version of the ${paper}. ${toDo}` }),
  ANSWERED: (paper) => ({ vi: `góp ý của bạn về ${paper} đã được trả lời`, en: `your correction to the ${paper} has been answered` }),
  WITHDRAWN: (paper) => ({ vi: `${paper} đã được thu hồi`, en: `the ${paper} has been taken back` }),
  SIGNED: (paper) => ({ vi: `${paper} đã ký xong`, en: `the ${paper} has been signed` }),
};

function sentenceOf(event: ToldEvent, { kind, signingMethod, locale }: ToldPaper): string {
  const toDo = TO_DO[locale][signingMethod === null ? 'read' : 'sign'];
  return SENTENCES[event](PAPER_KIND_TEXTS[kind][locale], toDo)[locale];
}

const SMS_END: Readonly<Record<Locale, (hotline: string) => string>> = {
  vi: (hotline) => ` Nhập mã trên trang của điện lực để xem. Hỏi: ${hotline}`,
  en: (hotline) => ` Enter the code on our page to see it. Call ${hotline}`,
};

export function paperSms(event: ToldEvent, told: ToldPaper): string {
  const { corporation, code, hotline, locale } = told;
  const start = toGsm7(`${corporation}: ${code} ${sentenceOf(event, told)}.`);
  const end = toGsm7(SMS_END[locale](hotline));
  return (gsm7Length(start + end) ?? 0) <= SMS_LENGTH ? start + end : start;
}

const FOOT: Readonly<Record<Locale, (told: ToldPaper) => string>> = {
  vi: ({ corporation, hotline }) =>
    `Để xem: nhập mã yêu cầu trên trang của ${corporation}; chúng tôi gửi mã OTP đến số điện thoại hoặc email bạn đã khai.\nCần hỏi thêm, hãy gọi ${hotline}.\n\nThư tự động, xin không trả lời. Nếu bạn không gửi yêu cầu này, hãy gọi số trên. Điện lực không gửi đường dẫn, không yêu cầu cài ứng dụng hay chuyển tiền qua thư.`,
  en: ({ corporation, hotline }) =>
    `To see it, enter the request code on the page of ${corporation}; we send a one-time code to the phone or e-mail you gave.\nFor questions call ${hotline}.\n\nThis message was sent automatically; please do not reply. If you have not sent this request, call that number. We send no links and ask nobody to install an app or transfer money by e-mail.`,
};

export function paperEmail(event: ToldEvent, told: ToldPaper, at: Date): { title: string; body: string } {
  const { corporation, code, locale } = told;
  const sentence = sentenceOf(event, told);
  const request = locale === 'vi' ? 'Yêu cầu' : 'Request';
  const title = `${corporation}: ${code} – ${sentence.split('.')[0] ?? ''}`;
  return { title, body: `${request} ${code} (${instantText(at)}): ${sentence}.\n\n${FOOT[locale](told)}\n` };
}
