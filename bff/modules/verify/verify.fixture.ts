import { crc16 } from '../../platform/emv-qr.ts';
import { readBanks } from '../../reference/banks.ts';
import { readHotlines } from '../../reference/hotlines.ts';
import { readOfficialContacts } from '../../reference/official-contacts.ts';
import { readScamSigns } from '../../reference/scam-signs.ts';
import type { Place } from '../place/place.answer.ts';
import { hotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { Verification } from './verify.answer.ts';
import { verifyService } from './verify.service.ts';

const field = (tag: string, value: string): string => `${tag}${String(value.length).padStart(2, '0')}${value}`;

/** The text of a VietQR code that pays an account. @param more further fields, as they stand in it */
export function qrText(bin: string, account: string, more = ''): string {
  const beneficiary = field('01', field('00', bin) + field('01', account));
  const body = `000201010211${more}${field('38', field('00', 'A000000727') + beneficiary + field('02', 'QRIBFTTA'))}53037045802VN6304`;
  return body + crc16(body);
}

/** An invented account, as an import has stated it. */
export const ACCOUNT: Place = {
  id: 'pl_1',
  kind: 'BANK_ACCOUNT',
  unit: { code: 'PB0601', name: 'Tân An', corporation: 'EVNSPC', company: 'Long An' },
  name: 'Tài khoản thử',
  address: null,
  communeCode: null,
  area: null,
  phone: null,
  hours: null,
  bank: 'Vietcombank, chi nhánh Sài Gòn',
  accountNumber: '9990001112223',
  holder: 'CÔNG TY ĐIỆN LỰC (THỬ)',
  source: 'Nguồn thử',
  verifiedAt: '2026-05-01',
  validFrom: '2026-01-01',
  validTo: null,
};

/** The service on the lists of the repository and on these places. */
export function verifierWith(stated: readonly Place[]) {
  const { verify } = verifyService({
    contacts: readOfficialContacts(),
    signs: readScamSigns(),
    banks: readBanks(),
    hotlines: hotlineDirectory(readHotlines()),
    places: {
      numbered: async ({ accounts, phones }) =>
        stated.filter(
          ({ accountNumber, phone }) => accounts.includes(accountNumber ?? '') || phones.includes(phone?.replace(/\D/g, '') ?? ''),
        ),
      knowsAccounts: async () => stated.some(({ kind }) => kind === 'BANK_ACCOUNT'),
    },
  });
  return async (text: string, locale: 'vi' | 'en' = 'vi'): Promise<Verification> => {
    const answer = await verify({ locale, audience: { corporations: ['EVNSPC'], defaultCorporation: 'EVNSPC' } }, { text });
    if (answer.__typename !== 'Verification') throw new Error(answer.message);
    return answer;
  };
}
