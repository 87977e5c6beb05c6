import { customerCodeShape, normaliseCustomerCode } from '../../../schema/customer-code.ts';
import { findQr, type ReadQr } from '../../platform/emv-qr.ts';
import { readPhone } from '../../platform/phone.ts';
import { normaliseAccountNumber } from '../../platform/place.ts';
import { tidyText } from '../../platform/typed-text.ts';
import type { ThingKind } from './verify.answer.ts';

/** What stands in a text that can be compared with a list. Pure. */

interface Stands<Kind extends ThingKind> {
  readonly kind: Kind;
  /** As it was typed. */
  readonly text: string;
}

export type LinkThing = Stands<'LINK'> & { readonly url: URL | null };
export type PhoneThing = Stands<'PHONE'> & { readonly key: string; readonly from: 'abroad' | 'mobile' | 'other' };
export type AccountThing = Stands<'ACCOUNT'> & { readonly number: string };
export type QrThing = Stands<'QR'> & { readonly qr: ReadQr };
export type EmailThing = Stands<'EMAIL'> & { readonly host: string };
export type Thing = LinkThing | PhoneThing | AccountThing | QrThing | EmailThing;

export interface Contents {
  readonly things: readonly Thing[];
  /** The text as sentences are read from it. */
  readonly text: string;
  /** There is more than one thing alone: words, amounts, a second thing. */
  readonly isMessage: boolean;
  /** Characters that turn the reading direction. */
  readonly hasHidden: boolean;
}

const MAX_THINGS = 20;

/** Makes the end of a text stand first: `evn.com.vn` + `top.live` reversed. */
const REVERSING = /[\u202B\u202E\u2067]/;
/** Telephone books put such marks around numbers that are copied from them; they change nothing that is seen. */
const MARKS = /[\u200C-\u200F\u202A-\u202E\u2066-\u2069]/g;
/** How people write addresses that shall not be opened, and dots of other scripts. */
const BRACKETED_DOT = /\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?|[。．｡]/gi;

const WITH_SCHEME =
  /(?<![\p{L}\p{N}])(?:[a-z][a-z0-9+.-]{1,19}:\/\/|(?:javascript|vbscript|data|intent|market|file|itms-services):)[^\s<>"“”]+/giu;
const EMAIL = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?![\p{L}\p{N}/?:#.@-])/gu;
const BARE_LINK =
  /(?<![\p{L}\p{N}.@/-])(?:[\p{L}\p{N}._%+-]+@)?(?:(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:xn--[a-z0-9-]+|\p{L}{2,})|\d{1,3}(?:\.\d{1,3}){3}(?=[:/]))(?::\d+)?(?:[/?#][^\s<>"“”]*)?/giu;
const AROUND = /[.,;:!?'"”’)\]}]+$/u;
/** Ends by which a bare name within a sentence is taken for a link; otherwise `tiền.Xin` would be one. */
const COMMON_ENDS = new Set(
  'app asia biz cc cf click club cn co com dev edu fun ga gl gov gq help icu in info int io ink link live lol ltd ly me ml mobi name net news one online org page pro pw ru sbs shop site space store support team tech tk to top us uk vip vn website win work world ws xyz zone apk xapk apks ipa exe msi mobileconfig'.split(
    ' ',
  ),
);

/** Numbers of invoices, meters and tax payers. */
const NO_ACCOUNT =
  /(?<![\p{L}\p{N}])(?:mst|mã số thuế|ma so thue|(?:số |so |mã |ma )?(?:hđ|hd|hóa đơn|hoá đơn|hoa don)(?: số| so)?|(?:số |so )?(?:công tơ|cong to)(?: số| so)?|serial)[\s:.#]{0,3}\d[\d.-]*/giu;
const MONEY =
  /(?<![\p{L}\p{N}])(?:[1-9]\d{0,2}(?:[.,]\d{3})+(?:\s?(?:vnđ|vnd|đồng|dong|đ|d))?|\d+\s?(?:vnđ|vnd|đồng|dong|kwh|đ))(?![\p{L}\p{N}])/giu;
const DAY_OR_TIME = /(?<![\p{L}\p{N}])(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{1,2}\/\d{4}|\d{1,2}[:hg]\d{2})(?![\p{L}\p{N}])/giu;
const CODE = /(?<![\p{L}\p{N}])[A-Z]{2}[0-9A-Z]{9,11}(?![\p{L}\p{N}])/giu;
const NUMBER = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\d .()-]*\d)?(?![\p{L}\p{N}])/gu;

const SERVICE_NUMBER = /^1[89]00\d{4,6}$/;
const SHORT_NUMBER = /^\d{3,5}$/;
/** With letters as some banks have them, but no words. */
const WHOLE_ACCOUNT = /^(?=(?:.*\d){4})(?!.*\p{L}{5})[0-9A-Z]{6,30}$/u;
/** Within a sentence shorter runs of digits are anything. */
const ACCOUNT_IN_TEXT = /^\d{8,19}$/;

/**
 * @param typed whatever somebody pasted
 * @param isShortNumber whether three to five digits within a sentence are one to call or to write to
 */
export function contentsOf(typed: string, isShortNumber: (digits: string) => boolean): Contents {
  const hasHidden = REVERSING.test(typed);
  const tidy = tidyText(typed.replace(MARKS, ''));
  const left = remainder(tidy);
  while (left.takeQr()) if (left.things.length >= MAX_THINGS) break;
  left.rewrite((text) => text.replace(BRACKETED_DOT, '.'));
  const alone = !/\s/u.test(left.text().trim());
  left.take(WITH_SCHEME, (text) => link(text, text));
  left.take(EMAIL, (text) => ({ kind: 'EMAIL', text, host: hostOf(text.slice(text.indexOf('@') + 1)) }));
  left.take(BARE_LINK, (text) => (alone || looksLikeLink(text) ? link(text, `https://${text}`) : null));
  // Not earlier: a browser reads the letters of a link as they are, and a slash of another width is none to it.
  left.rewrite((text) => text.normalize('NFKC'));
  const whole = left.things.length === 0 ? wholeThing(left.text().trim()) : undefined;
  if (whole !== undefined) return { things: whole ? [whole] : [], text: tidy, isMessage: false, hasHidden };
  left.pass(CODE, (text) => customerCodeShape(normaliseCustomerCode(text)) === 'accepted');
  left.pass(NO_ACCOUNT, () => true);
  left.pass(MONEY, () => true);
  left.pass(DAY_OR_TIME, () => true);
  left.takeAll(NUMBER, (text) => numbersIn(text).filter((thing) => !isShort(thing) || isShortNumber(thing.key)));
  const things = left.things.slice(0, MAX_THINGS);
  return { things, text: tidy, isMessage: things.length !== 1 || left.hasWords(), hasHidden };
}

/** What telephone numbers are compared by: however it is written, the same number has the same key. */
export function phoneKey(written: string): Pick<PhoneThing, 'key' | 'from'> | null {
  const digits = written.replace(/\D/g, '');
  if (SERVICE_NUMBER.test(digits) && !written.includes('+')) return { key: digits, from: 'other' };
  if (SHORT_NUMBER.test(digits)) return { key: digits, from: 'other' };
  const read = readPhone(written);
  if (read === null) return null;
  if (read === 'foreign') return { key: `+${digits}`, from: 'abroad' };
  return { key: read.number, from: /^\+84[35789]/.test(read.number) ? 'mobile' : 'other' };
}

/** As the list of places writes it: digits, beginning with 0. */
export const nationalDigits = (key: string): string => key.replace(/^\+84/, '0');

function phone(text: string): PhoneThing | null {
  const key = phoneKey(text.replace(/^tel:/i, ''));
  return key && { kind: 'PHONE', text, ...key };
}

/** A text that is one number. Null: it is a customer code, which no list has. Undefined: it is something else. */
function wholeThing(text: string): Thing | null | undefined {
  if (customerCodeShape(normaliseCustomerCode(text)) === 'accepted') return null;
  const found = /^(?:tel:)?[\d\s+().-]{3,30}$/i.test(text) ? phone(text) : null;
  if (found) return found;
  if (text.split(/\s+/).some((part) => isLongPhone(phone(part)))) return undefined;
  const number = normaliseAccountNumber(text);
  return WHOLE_ACCOUNT.test(number) ? { kind: 'ACCOUNT', text, number } : undefined;
}

const isShort = (thing: Thing): thing is PhoneThing => thing.kind === 'PHONE' && SHORT_NUMBER.test(thing.key);

const isLongPhone = (part: PhoneThing | null): boolean => part !== null && !isShort(part);

/** Numbers that stand beside each other look like one; they are parted where one of the parts is a telephone number. */
function numbersIn(text: string): Thing[] {
  const whole = phone(text);
  if (whole) return [whole];
  const parts = text.split(/\s+/).map(phone);
  if (parts.some(isLongPhone)) return parts.filter((part) => part !== null);
  const number = normaliseAccountNumber(text).replace(/[+()]/g, '');
  return ACCOUNT_IN_TEXT.test(number) ? [{ kind: 'ACCOUNT', text, number }] : [];
}

function link(text: string, address: string): LinkThing {
  const shown = text.replace(AROUND, '');
  const href = address.replace(AROUND, '').replace(/^hxxp/i, 'http');
  return { kind: 'LINK', text: shown, url: URL.canParse(href) ? new URL(href) : null };
}

function hostOf(name: string): string {
  return URL.canParse(`https://${name}`) ? new URL(`https://${name}`).hostname : name.toLowerCase();
}

function looksLikeLink(text: string): boolean {
  const [host = '', ...path] = text.replace(AROUND, '').split(/[/?#]/);
  const end = host.split(':')[0]?.split('.').at(-1)?.toLowerCase() ?? '';
  return path.length > 0 || host.includes('@') || COMMON_ENDS.has(end) || end.startsWith('xn--');
}

/** A text from which one kind of thing after the other is taken, so that nothing is read twice. */
function remainder(tidy: string) {
  let text = tidy;
  const things: Thing[] = [];
  let passed = false;
  const blank = (found: string): string => ' '.repeat(found.length);

  function takeAll(pattern: RegExp, make: (text: string) => readonly Thing[]): void {
    text = text.replace(pattern, (found) => {
      const made = make(found);
      things.push(...made);
      return made.length > 0 ? blank(found) : found;
    });
  }

  return {
    things,
    takeAll,
    text: () => text,
    rewrite(change: (text: string) => string): void {
      text = change(text);
    },
    takeQr(): boolean {
      const found = findQr(text);
      if (!found) return false;
      things.push({ kind: 'QR', text: text.slice(found.start, found.end), qr: found.qr });
      text = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
      return true;
    },
    take: (pattern: RegExp, make: (text: string) => Thing | null): void =>
      takeAll(pattern, (found) => {
        const thing = make(found);
        return thing ? [thing] : [];
      }),
    /** Leaves out what belongs to the words, so that it is not taken for a number. */
    pass(pattern: RegExp, fits: (text: string) => boolean): void {
      text = text.replace(pattern, (found) => {
        if (!fits(found)) return found;
        passed = true;
        return blank(found);
      });
    },
    hasWords: (): boolean => passed || /[\p{L}\p{N}]/u.test(text),
  };
}
