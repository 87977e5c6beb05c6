/** Payment QR codes as text (EMVCo merchant-presented, and VietQR / NAPAS 247 in it). Pure. */

/** A payment code, or what stands where one begins but is none: cut off, mistyped, or changed without its check sum. */
export type ReadQr =
  | {
      readonly isWhole: true;
      readonly payee: QrPayee | null;
      /** Under other tags stand further ways to be paid; which of them counts is up to the app that reads the code. */
      readonly hasOtherPayees: boolean;
      readonly amount: string | null;
      readonly merchant: string | null;
    }
  | { readonly isWhole: false };

/** Whom a VietQR code pays. */
export interface QrPayee {
  /** Of the bank: six digits. */
  readonly bin: string;
  /** Account or card, as it stands in the code. */
  readonly account: string;
}

/** Tags of EMVCo that are read here, and the one of NAPAS. */
const TAG = { format: '00', vietQr: '38', amount: '54', merchant: '59', crc: '63' } as const;
/** Tags under which EMVCo lets schemes say whom they pay. */
const PAYEES = { first: '02', last: '51' } as const;
const IN_VIETQR = { guid: '00', beneficiary: '01' } as const;
const IN_BENEFICIARY = { bin: '00', account: '01' } as const;
const NAPAS_GUID = 'A000000727';

/** Every such code begins with its format, `01`, in two characters. */
const BEGINNING = '000201';
const CRC_CHARACTERS = 4;

export interface QrSpan {
  readonly start: number;
  readonly end: number;
  readonly qr: ReadQr;
}

/** The first code in a text; what is broken reaches to the end of its line. */
export function findQr(text: string): QrSpan | undefined {
  const start = text.indexOf(BEGINNING);
  if (start < 0) return undefined;
  const end = endOfQr(text, start);
  if (end !== undefined) return { start, end, qr: readQr(text.slice(start, end)) };
  const line = text.indexOf('\n', start);
  return { start, end: line < 0 ? text.length : line, qr: { isWhole: false } };
}

/** @param text the code and nothing else */
export function readQr(text: string): ReadQr {
  const fields = fieldsOf(text);
  const crc = fields?.get(TAG.crc);
  if (!fields || crc === undefined || [...fields.keys()].at(-1) !== TAG.crc) return { isWhole: false };
  if (crc.toUpperCase() !== crc16(text.slice(0, -CRC_CHARACTERS)) || fields.get(TAG.format) !== '01') return { isWhole: false };
  const vietQr = fields.get(TAG.vietQr);
  const payee = vietQr === undefined ? null : payeeOf(vietQr);
  if (payee === undefined) return { isWhole: false };
  const hasOtherPayees = [...fields.keys()].some((tag) => tag >= PAYEES.first && tag <= PAYEES.last && tag !== TAG.vietQr);
  return { isWhole: true, payee, hasOtherPayees, amount: fields.get(TAG.amount) ?? null, merchant: fields.get(TAG.merchant) ?? null };
}

/** CRC-16/CCITT-FALSE over the UTF-8 of the text, as four upper-case hex digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(CRC_CHARACTERS, '0');
}

/** Null: another scheme than NAPAS 247 under its tag. Undefined: no account, or none that could be one. */
function payeeOf(template: string): QrPayee | null | undefined {
  const fields = fieldsOf(template);
  if (!fields) return undefined;
  if (fields.get(IN_VIETQR.guid) !== NAPAS_GUID) return null;
  const beneficiary = fieldsOf(fields.get(IN_VIETQR.beneficiary) ?? '');
  const bin = beneficiary?.get(IN_BENEFICIARY.bin);
  const account = beneficiary?.get(IN_BENEFICIARY.account);
  return bin && /^\d{6}$/.test(bin) && account && /^[0-9A-Za-z]{1,19}$/.test(account) ? { bin, account } : undefined;
}

interface Field {
  readonly tag: string;
  readonly value: string;
  readonly end: number;
}

/** Two digits of tag, two of length, and so many characters. */
function fieldAt(text: string, start: number): Field | undefined {
  const [, tag, length] = /^(\d\d)(\d\d)/.exec(text.slice(start, start + 4)) ?? [];
  if (tag === undefined || length === undefined) return undefined;
  const end = start + 4 + Number(length);
  return end > text.length ? undefined : { tag, value: text.slice(start + 4, end), end };
}

/** All fields of a text that consists of fields alone. A tag that comes twice could mean either: then nothing is read. */
function fieldsOf(text: string): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  for (let start = 0; start < text.length; ) {
    const field = fieldAt(text, start);
    if (!field || fields.has(field.tag)) return undefined;
    fields.set(field.tag, field.value);
    start = field.end;
  }
  return fields.size > 0 ? fields : undefined;
}

/** Behind the check sum, the last field of every code; not where four characters merely look like its beginning. */
function endOfQr(text: string, start: number): number | undefined {
  for (let at = start; ; ) {
    const field = fieldAt(text, at);
    if (!field) return undefined;
    if (field.tag === TAG.crc) return field.value.length === CRC_CHARACTERS ? field.end : undefined;
    at = field.end;
  }
}
