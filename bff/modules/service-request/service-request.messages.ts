import type { ServiceKind } from '../../../schema/service-forms.ts';
import type { CivilDate } from '../../platform/civil-date.ts';
import type { Corporation } from '../../platform/corporation.ts';
import { dayText, instantText } from '../../platform/format.ts';
import { cutGsm7, gsm7Length, SMS_LENGTH, toGsm7 } from '../../platform/gsm7.ts';
import type { Locale } from '../../platform/texts.ts';
import type { RequestStage } from './service-request.machine.ts';

/**
 * What customers are told of their service request, in their language. Pure. Repeats nothing that was typed into the form:
 * anybody can type anybody's address. No links: the utilities send none.
 */

export interface Told {
  corporation: Corporation;
  kind: ServiceKind;
  /** As it is shown. */
  code: string;
  /** The number to call, as printed. */
  hotline: string;
  locale: Locale;
}

export interface ToldStep {
  stage: RequestStage;
  at: Date;
  /** By the officer, for the customer. */
  text: string | null;
  targetOn: CivilDate | null;
}

interface Email {
  title: string;
  body: string;
}

type Texts = Readonly<Record<Locale, string>>;

export const KIND_TEXTS: Readonly<Record<ServiceKind, Texts>> = {
  NEW_LOW_VOLTAGE: { vi: 'cấp điện hạ áp', en: 'low-voltage supply' },
  NEW_MEDIUM_VOLTAGE: { vi: 'cấp điện trung áp', en: 'medium-voltage supply' },
  NEW_HIGH_VOLTAGE: { vi: 'cấp điện cao áp', en: 'high-voltage supply' },
  CHANGE_CAPACITY: { vi: 'đổi công suất, công tơ', en: 'change of capacity' },
  MOVE_METER: { vi: 'dời công tơ', en: 'moving of the meter' },
  CHANGE_PURPOSE: { vi: 'đổi mục đích dùng điện', en: 'change of purpose' },
  CHANGE_NORM: { vi: 'đổi định mức', en: 'change of norm' },
  CHANGE_HOLDER: { vi: 'đổi chủ thể hợp đồng', en: 'change of holder' },
  CHECK_METER: { vi: 'kiểm tra công tơ', en: 'check of the meter' },
  RECONNECT: { vi: 'cấp điện trở lại', en: 'reconnection' },
  CHANGE_INFORMATION: { vi: 'đổi thông tin', en: 'change of information' },
  EXTEND_CONTRACT: { vi: 'gia hạn hợp đồng', en: 'extension' },
  TERMINATE_CONTRACT: { vi: 'chấm dứt hợp đồng', en: 'end of the contract' },
  SELL_SOLAR: { vi: 'bán điện mặt trời', en: 'sale of solar power' },
};

const STAGE_TEXTS: Readonly<Record<RequestStage, Texts>> = {
  RECEIVED: { vi: 'đã tiếp nhận', en: 'received' },
  SURVEY: { vi: 'khảo sát', en: 'survey' },
  PLAN_AND_COST: { vi: 'lập phương án, chi phí', en: 'plan and cost' },
  SIGNING: { vi: 'chờ bạn ký hợp đồng', en: 'waiting for your signature' },
  CONSTRUCTION: { vi: 'thi công', en: 'works' },
  ACCEPTANCE: { vi: 'nghiệm thu', en: 'acceptance' },
  DONE: { vi: 'đã hoàn tất', en: 'done' },
  NEEDS_PAPERS: { vi: 'cần bổ sung hồ sơ', en: 'papers are missing' },
  REFUSED: { vi: 'không thực hiện được', en: 'refused' },
  CANCELLED: { vi: 'đã hủy', en: 'cancelled' },
};

/** A short text and, as far as there is room for it in one message, the officer's words. */
function sms(before: string, words: string, after: string): string {
  const [start, middle, end] = [before, words, after].map(toGsm7) as [string, string, string];
  const room = SMS_LENGTH - (gsm7Length(`${start}${end}`) ?? 0) - 1;
  return middle === '' || room < 8 ? start + end : `${start} ${cutGsm7(middle, room)}${end}`;
}

export function receiptSms({ corporation, kind, code, hotline, locale }: Told, at: Date): string {
  return locale === 'vi'
    ? sms(
        `${corporation} đã nhận yêu cầu ${KIND_TEXTS[kind].vi} ${code} lúc ${instantText(at)}. Dùng mã này để xem tiến độ. Hỏi: ${hotline}`,
        '',
        '',
      )
    : sms(
        `${corporation} has your request ${code} (${KIND_TEXTS[kind].en}), ${instantText(at)}. Follow it by this code. Call ${hotline}`,
        '',
        '',
      );
}

export function stepSms({ corporation, code, hotline, locale }: Told, { stage, text, targetOn }: ToldStep): string {
  const target = targetOn === null ? '' : locale === 'vi' ? ` Dự kiến ${dayText(targetOn)}.` : ` Expected ${dayText(targetOn)}.`;
  return sms(`${corporation}: ${code} ${STAGE_TEXTS[stage][locale]}.`, text ?? '', `${target} ${hotline}`);
}

const FOOT: Readonly<Record<Locale, (told: Told) => string>> = {
  vi: ({ corporation, hotline }) =>
    `Xem tiến độ: nhập mã yêu cầu trên trang của ${corporation}; chúng tôi gửi mã OTP đến số điện thoại hoặc email bạn đã khai.\nCần hỏi thêm, hãy gọi ${hotline}.\n\nThư tự động, xin không trả lời. Nếu bạn không gửi yêu cầu này, hãy gọi số trên. Điện lực không gửi đường dẫn, không yêu cầu cài ứng dụng hay chuyển tiền qua thư.`,
  en: ({ corporation, hotline }) =>
    `To follow it, enter the request code on the page of ${corporation}; we send a one-time code to the phone or e-mail you gave.\nFor questions call ${hotline}.\n\nThis message was sent automatically; please do not reply. If you have not sent this request, call that number. We send no links and ask nobody to install an app or transfer money by e-mail.`,
};

const WORDS = {
  vi: { kind: 'Yêu cầu', code: 'Mã yêu cầu', at: 'Lúc', stage: 'Trạng thái', target: 'Dự kiến xong bước này' },
  en: { kind: 'Request', code: 'Request code', at: 'At', stage: 'Status', target: 'This step is expected to end on' },
} as const satisfies Record<Locale, Record<string, string>>;

export function receiptEmail(told: Told, at: Date): Email {
  const words = WORDS[told.locale];
  const title =
    told.locale === 'vi' ? `${told.corporation}: đã nhận yêu cầu ${told.code}` : `${told.corporation}: request ${told.code} received`;
  return {
    title,
    body: `${words.kind}: ${KIND_TEXTS[told.kind][told.locale]}\n${words.code}: ${told.code}\n${words.at}: ${instantText(at)}\n${words.stage}: ${STAGE_TEXTS.RECEIVED[told.locale]}\n\n${FOOT[told.locale](told)}\n`,
  };
}

export function stepEmail(told: Told, { stage, at, text, targetOn }: ToldStep): Email {
  const words = WORDS[told.locale];
  const stageText = STAGE_TEXTS[stage][told.locale];
  const paragraphs = [
    `${words.kind}: ${KIND_TEXTS[told.kind][told.locale]}\n${words.code}: ${told.code}\n${words.stage}: ${stageText} (${instantText(at)})`,
    ...(text === null ? [] : [text]),
    ...(targetOn === null ? [] : [`${words.target}: ${dayText(targetOn)}`]),
    FOOT[told.locale](told),
  ];
  return { title: `${told.corporation}: ${told.code} – ${stageText}`, body: `${paragraphs.join('\n\n')}\n` };
}
