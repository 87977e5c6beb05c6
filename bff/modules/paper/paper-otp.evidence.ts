import { instantText } from '../../platform/format.ts';
import { sha256Hex } from '../../platform/hash.ts';
import { maskedEmail, maskedPhone } from '../../platform/masked.ts';
import type { PdfContent } from '../../platform/pdf/pdf.ts';
import { canonicalJson } from '../../platform/signature/evidence.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Device, Visitor } from '../../platform/visitor.ts';
import type { OtpRight } from '../otp/otp.answer.ts';
import type { PaperCustomer } from './paper.port.ts';
import type { StoredPaper } from './paper.ts';
import type { PaperConsent } from './paper-consent.ts';
import { browserEvidence, consentEvidence, paperEvidence } from './paper-signed.evidence.ts';

/**
 * What is put down of a confirmation by one-time code: for programs as canonical JSON, for people as a page behind the paper.
 * Pure. It is called a confirmation that the utility seals, never a digital signature of the customer's.
 */

export interface OtpConfirmation {
  paper: StoredPaper;
  customer: PaperCustomer;
  consent: PaperConsent;
  locale: Locale;
  right: OtpRight;
  visitor: Visitor;
  device: Device;
  at: Date;
  /** Of the last event in the chain when this was written: whatever stood there before cannot be written anew unseen. */
  previousEvent: string;
}

export const EVIDENCE_FILE = 'evidence.json';

/** Where the code went, as it may be shown. */
function destinationOf({ customer: { phone, email }, right: { channel } }: OtpConfirmation): string {
  return channel === 'SMS' ? maskedPhone(phone ?? '') : maskedEmail(email ?? '');
}

/** RFC 8785. */
export function otpEvidence(confirmation: OtpConfirmation): string {
  const { paper, customer, consent, locale, right, visitor, device, at, previousEvent } = confirmation;
  return canonicalJson({
    type: 'evn-care.paper-otp-confirmation/1',
    corporation: paper.corporation,
    request: customer.code,
    paper: paperEvidence(paper),
    signer: { name: customer.name, channel: right.channel, destination: destinationOf(confirmation) },
    otp: {
      challenge: right.challengeId,
      reference: right.reference,
      issuedAt: right.sentAt,
      verifiedAt: right.verifiedAt,
      expiresAt: right.expiresAt,
      attempts: right.attempts,
      boundTo: right.documentSha256,
    },
    consent: consentEvidence(consent, locale),
    confirmedAt: at.toISOString(),
    ...browserEvidence(visitor, device),
    previousEvent,
  });
}

/** In two halves, so that it breaks in the middle of a line and nowhere else. */
const hashText = (hex: string): string => `${hex.slice(0, 32)} ${hex.slice(32)}`;

const CHANNEL = { SMS: 'tin nhắn SMS', EMAIL: 'email' } as const;

/** @param evidence as it is attached @param watermark null: none */
export function otpPage(confirmation: OtpConfirmation, evidence: string, watermark: string | null): PdfContent {
  const { paper, customer, consent, right, at } = confirmation;
  const title = 'XÁC NHẬN KÝ ĐIỆN TỬ BẰNG MÃ OTP';
  return {
    title,
    date: at,
    ...(watermark === null ? {} : { watermark }),
    blocks: [
      { kind: 'heading', text: title },
      {
        kind: 'paragraph',
        text: `${paper.corporation} ghi nhận người dưới đây đã xem và xác nhận đồng ý với văn bản ở các trang trước, bằng mã xác nhận (OTP) dùng một lần gắn với đúng văn bản này.`,
      },
      {
        kind: 'facts',
        rows: [
          ['Văn bản', `${paper.title} (bản ${paper.revision}, ${paper.pages} trang, ${paper.bytes} byte)`],
          ['SHA-256 của văn bản', hashText(paper.sha256)],
          ['Mã yêu cầu', customer.code],
          ['Người xác nhận', customer.name ?? ''],
          ['Nơi nhận mã', `${CHANNEL[right.channel]} ${destinationOf(confirmation)}`],
          ['Gửi mã lúc', instantText(right.sentAt)],
          ['Nhập đúng mã lúc', `${instantText(right.verifiedAt)} (lần nhập thứ ${right.attempts})`],
          ['Phiên mã OTP', `${right.challengeId} (${right.reference})`],
          ['SHA-256 của bằng chứng', hashText(sha256Hex(evidence))],
        ],
      },
      { kind: 'heading', level: 2, text: `Nội dung đã đồng ý (${consent.version})` },
      { kind: 'paragraph', text: consent.text },
      {
        kind: 'paragraph',
        text: `Bằng chứng đầy đủ nằm trong tệp đính kèm ${EVIDENCE_FILE}. Văn bản được niêm phong bằng con dấu điện tử của ${paper.corporation} và dấu thời gian; mọi thay đổi sau đó đều bị phát hiện. Đây là xác nhận điện tử bằng OTP, không phải chữ ký số của khách hàng.`,
      },
    ],
  };
}
