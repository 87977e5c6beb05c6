import { appendTo, pageCount } from '../../platform/pdf/append.ts';
import { pdfOf } from '../../platform/pdf/pdf.ts';
import { spokenText } from '../../platform/pdf/spoken.ts';
import { instantText } from '../../platform/format.ts';
import type { Bytes } from '../../platform/signature/certificate.ts';
import type { PaperSealing } from './paper.port.ts';
import { DEVELOPMENT_SEAL, sealedBy } from './paper-seal.ts';
import { EVIDENCE_FILE, type OtpConfirmation, otpPage } from './paper-otp.evidence.ts';

export interface SealedPaper {
  bytes: Bytes;
  /** What can be read aloud of the pages that were added. */
  added: readonly string[];
}

/**
 * The very bytes that were confirmed, and behind them the page and the evidence, sealed so that nothing may follow.
 * @throws CannotSeal
 */
export async function sealedPaper(
  bytes: Uint8Array,
  confirmation: OtpConfirmation,
  evidence: string,
  sealing: PaperSealing,
): Promise<SealedPaper> {
  const { paper, at } = confirmation;
  const content = otpPage(confirmation, evidence, sealing.isDevelopment ? DEVELOPMENT_SEAL : null);
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
  const reason = `Niêm phong theo xác nhận điện tử bằng OTP, ${paper.corporation}`;
  const lines = [`Lúc ${instantText(at)}`, 'Theo xác nhận bằng mã OTP của khách hàng'];
  // Where it takes up several pages the first one holds the text.
  const added = Array.from({ length: await pageCount(pages) }, (_, index) => (index === 0 ? spokenText(content.blocks) : ''));
  return { bytes: await sealedBy(sealing, paper, longer, { reason, lines, at, certification: 1 }), added };
}
