import { appendTo, pageCount } from '../../platform/pdf/append.ts';
import { spokenText } from '../../platform/pdf/spoken.ts';
import { pdfOf, signatureLook } from '../../platform/pdf/pdf.ts';
import { instantText } from '../../platform/format.ts';
import type { Bytes } from '../../platform/signature/certificate.ts';
import { seal } from '../../platform/signature/seal.ts';
import type { TimestampAuthority } from '../../platform/signature/timestamp.ts';
import type { PaperSealing } from './paper.port.ts';
import { EVIDENCE_FILE, type OtpConfirmation, otpPage } from './paper-otp.evidence.ts';

/** Nobody attests the time at the moment, so nothing can be sealed. */
export class TimeNotAttested extends Error {
  override readonly name = 'TimeNotAttested';
}

/** Whatever goes wrong there is its fault and not the paper's. */
const named = (authority: TimestampAuthority): TimestampAuthority => ({
  timestamp: (digest) =>
    authority.timestamp(digest).catch((cause: unknown) => {
      throw new TimeNotAttested('no time stamp was to be had', { cause });
    }),
});

/** What stands across pages that are sealed with keys made up for development. */
const DEVELOPMENT = 'KHÓA THỬ NGHIỆM, KHÔNG CÓ GIÁ TRỊ';

export interface SealedPaper {
  bytes: Bytes;
  /** What can be read aloud of the pages that were added. */
  added: readonly string[];
}

/**
 * The very bytes that were confirmed, and behind them the page and the evidence, sealed so that nothing may follow.
 * @throws TimeNotAttested
 */
export async function sealedPaper(
  bytes: Uint8Array,
  confirmation: OtpConfirmation,
  evidence: string,
  { sealKey, timestamps, isDevelopment }: PaperSealing,
): Promise<SealedPaper> {
  const { paper, at } = confirmation;
  const content = otpPage(confirmation, evidence, isDevelopment ? DEVELOPMENT : null);
  const pages = await pdfOf(content);
  const longer = await appendTo(bytes, {
    pages,
    attachment: {
      name: EVIDENCE_FILE,
      description: 'Bằng chứng xác nhận bằng OTP',
      type: 'application/json',
      data: Buffer.from(evidence),
    },
    at,
  });
  const appearance = await signatureLook({
    title: `Niêm phong điện tử của ${paper.corporation}`,
    lines: [`Lúc ${instantText(at)}`, 'Theo xác nhận bằng mã OTP của khách hàng', ...(isDevelopment ? [DEVELOPMENT] : [])],
    date: at,
  });
  const reason = `Niêm phong theo xác nhận điện tử bằng OTP, ${paper.corporation}`;
  // Where it takes up several pages the first one holds the text.
  const added = Array.from({ length: await pageCount(pages) }, (_, index) => (index === 0 ? spokenText(content.blocks) : ''));
  return { bytes: await seal(longer, sealKey, named(timestamps), { reason, at, certification: 1, appearance }), added };
}
