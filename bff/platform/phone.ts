import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Telephone numbers as people here write them. Pure. */

const MOBILE = /^\+84[35789]\d{8}$/;
const LANDLINE = /^\+842\d{9}$/;

/** True for a number in E.164 that takes messages. */
export const isMobile = (number: string): boolean => MOBILE.test(number);

/**
 * `0912.345.678`, `+84 (0) 912 345 678`, `028-3912-3456`: the number in E.164. `foreign` for one of another country, to which
 * the gateways do not send; null for anything else, an extension included: it could not be called back or written to.
 */
export function readPhone(typed: string): { number: string } | 'foreign' | null {
  const phone = parsePhoneNumberFromString(typed.normalize('NFKC').trim(), { defaultCountry: 'VN', extract: false });
  if (!phone || phone.ext !== undefined) return null;
  if (phone.countryCallingCode !== '84') return phone.isValid() ? 'foreign' : null;
  const { number } = phone;
  return isMobile(number) || LANDLINE.test(number) ? { number } : null;
}
