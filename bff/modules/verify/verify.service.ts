import type { Asker } from '../../platform/asker.ts';
import { refused } from '../../platform/problems.ts';
import type { Locale } from '../../platform/texts.ts';
import { lengthOf, tidyText } from '../../platform/typed-text.ts';
import type { Bank } from '../../reference/banks.ts';
import type { OfficialContacts } from '../../reference/official-contacts.ts';
import type { ScamSign, ScamSigns } from '../../reference/scam-signs.ts';
import type { Place } from '../place/place.answer.ts';
import type { PlaceService } from '../place/place.service.ts';
import type { HotlineDirectory } from '../unit/hotline-directory.service.ts';
import type { CheckedThing, FraudSign, Verdict, VerificationAnswer } from './verify.answer.ts';
import { bankDirectory } from './verify.banks.ts';
import { contentsOf, nationalDigits, type QrThing, type Thing } from './verify.contents.ts';
import { type Found, hostJudge } from './verify.hosts.ts';
import { linkJudge } from './verify.links.ts';
import { type Listed, officialLists } from './verify.lists.ts';
import { type Unlisted, wordSigns } from './verify.words.ts';

export const MAX_CHARACTERS = 2_000;
/** As many different weak signs are as much as one that decides. */
const ENOUGH_WEAK = 2;

interface VerifyDeps {
  contacts: OfficialContacts;
  signs: ScamSigns;
  banks: readonly Bank[];
  places: Pick<PlaceService, 'numbered' | 'knowsAccounts'>;
  hotlines: Pick<HotlineDirectory, 'all' | 'of'>;
}

/** What was found out about one thing of a text, before it is put into words. */
interface Judged {
  readonly thing: Thing;
  readonly host: string | null;
  readonly listed: Listed | null;
  readonly found: readonly Found[];
}

/** What the places of units say. */
interface Known {
  readonly places: readonly Place[];
  /** Any account at all is listed: only then is "not in the list" a statement. */
  readonly hasAccounts: boolean;
}

/** Says whether something is in the lists of the power companies, or bears signs of fraud. Nothing asked is kept. */
export function verifyService({ contacts, signs: file, banks: bankList, places, hotlines }: VerifyDeps) {
  const lists = officialLists(contacts, hotlines);
  const judgeHost = hostJudge(contacts.domains, file.links);
  const judgeLink = linkJudge(judgeHost, file.links);
  const banks = bankDirectory(bankList);
  const signById = new Map(file.signs.map((sign) => [sign.id, sign]));

  /** Accounts and telephone numbers of units, asked for together, and only where the lists in memory do not know them. */
  async function knownOf(things: readonly Thing[]): Promise<Known> {
    const accounts = things.flatMap((thing) => accountOf(thing) ?? []);
    const phones = things.flatMap((thing) => (thing.kind === 'PHONE' && !lists.phone(thing.key) ? nationalDigits(thing.key) : []));
    const found = accounts.length + phones.length > 0 ? await places.numbered({ accounts, phones }) : [];
    const hasAccounts = found.some(({ kind }) => kind === 'BANK_ACCOUNT') || (things.some(isPayment) && (await places.knowsAccounts()));
    return { places: found, hasAccounts };
  }

  /** An account number is the same account only at the same bank: elsewhere anybody may have it. */
  function judgeQr(thing: QrThing, own: Known): Judged {
    const judged = (id: Found['id'], listed: Place | null = null, values: Found['values'] = {}): Judged => ({
      thing,
      host: null,
      listed: listed && lists.ofPlace(listed),
      found: [{ id, values }],
    });
    if (!thing.qr.isWhole) return judged('QR_BROKEN');
    const { payee } = thing.qr;
    if (!payee) return judged('QR_NO_ACCOUNT');
    const known = own.places.filter(({ accountNumber }) => accountNumber === payee.account.toUpperCase());
    if (known.length === 0) return judged(own.hasAccounts ? 'QR_PAYEE_UNLISTED' : 'QR_NO_LIST');
    const compared = known.map((place) => ({ place, bank: banks.compare(payee.bin, place.bank ?? '') }));
    const same = compared.find(({ bank }) => bank === 'same');
    if (same)
      return { thing, host: null, listed: lists.ofPlace(same.place), found: thing.qr.hasOtherPayees ? [{ id: 'QR_OTHER_SCHEME' }] : [] };
    const unknown = compared.find(({ bank }) => bank === 'unknown');
    return unknown ? judged('QR_BANK_UNKNOWN', unknown.place) : judged('QR_OTHER_BANK', known[0], { bank: banks.nameOf(payee.bin) });
  }

  function judge(thing: Thing, own: Known): Judged {
    switch (thing.kind) {
      case 'QR':
        return judgeQr(thing, own);
      case 'LINK': {
        const { host, official, signs } = judgeLink(thing);
        return { thing, host, listed: official && lists.ofDomain(official), found: signs };
      }
      case 'EMAIL': {
        const official = judgeHost.officialOf(thing.host);
        return {
          thing,
          host: thing.host,
          listed: official ? lists.ofDomain(official) : null,
          found: official ? [] : judgeHost.signsOf(thing.host),
        };
      }
      case 'ACCOUNT': {
        const place = own.places.find(({ accountNumber }) => accountNumber === thing.number);
        return { thing, host: null, listed: place ? lists.ofPlace(place) : null, found: [] };
      }
      case 'PHONE': {
        const place = own.places.find(({ phone }) => phone?.replace(/\D/g, '') === nationalDigits(thing.key));
        const listed = lists.phone(thing.key) ?? (place ? lists.ofPlace(place) : null);
        return { thing, host: null, listed, found: listed ? [] : PHONE_SIGNS[thing.from] };
      }
    }
  }

  const said = ({ id, says, strength, basis, since }: ScamSign, values: Found['values'], locale: Locale): FraudSign => ({
    id,
    text: says[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => values?.[name] ?? placeholder),
    counts: strength !== 'REMARK',
    source: file.bases[basis][locale],
    since,
  });

  const rowOf = ({ id }: Found): ScamSign => {
    const sign = signById.get(id);
    if (!sign) throw new Error(`no sign ${id}`);
    return sign;
  };

  function checked({ thing, host, listed, found }: Judged, locale: Locale): CheckedThing {
    return {
      kind: thing.kind,
      text: thing.text,
      host,
      verdict: verdictOf(found.map(rowOf), listed !== null),
      entry: listed && lists.entry(listed, locale),
      signs: found.map((one) => said(rowOf(one), one.values, locale)),
    };
  }

  return {
    /**
     * A message is never "listed", whatever stands in it: anybody can name a hotline. Only a single thing that is in the
     * list, with nothing beside it, is.
     */
    async verify({ locale, audience }: Asker, { text: typed }: { text: string }): Promise<VerificationAnswer> {
      if (tidyText(typed) === '') return refused(locale, ['text'], 'verify.text.missing');
      if (lengthOf(typed) > MAX_CHARACTERS) return refused(locale, ['text'], 'text.tooLong', { max: MAX_CHARACTERS });
      const { things, text, isMessage, hasHidden } = contentsOf(typed, (digits) => lists.phone(digits) !== null);
      const own = await knownOf(things);
      const judged = things.map((thing) => judge(thing, own));

      const inWords = isMessage ? wordSigns(file, text, unlistedIn(judged)) : [];
      const around = [...(hasHidden ? [rowOf({ id: 'HIDDEN_CHARACTERS' })] : []), ...inWords];
      const all = [...around, ...judged.flatMap(({ found }) => found.map(rowOf))];
      const isListed = !isMessage && judged.length === 1 && judged.every(({ listed }) => listed !== null);
      return {
        __typename: 'Verification',
        verdict: verdictOf(all, isListed),
        things: judged.map((one) => checked(one, locale)),
        signs: around.map((sign) => said(sign, undefined, locale)),
        isMessage,
        hotline: hotlines.of(audience.defaultCorporation, locale),
      };
    },
  };
}

export type VerifyService = ReturnType<typeof verifyService>;

const PHONE_SIGNS: Readonly<Record<'abroad' | 'mobile' | 'other', readonly Found[]>> = {
  abroad: [{ id: 'PHONE_FOREIGN' }],
  mobile: [{ id: 'PHONE_MOBILE' }],
  other: [],
};

const isPayment = (thing: Thing): boolean => thing.kind === 'QR' && accountOf(thing) !== undefined;

const accountOf = (thing: Thing): string | undefined => {
  if (thing.kind === 'ACCOUNT') return thing.number;
  return thing.kind === 'QR' && thing.qr.isWhole ? thing.qr.payee?.account.toUpperCase() : undefined;
};

/** Listed only where nothing speaks against it, be it a remark. */
function verdictOf(signs: readonly ScamSign[], isListed: boolean): Verdict {
  const weak = new Set(signs.filter(({ strength }) => strength === 'WEAK').map(({ id }) => id));
  if (signs.some(({ strength }) => strength === 'DECISIVE') || weak.size >= ENOUGH_WEAK) return 'FRAUD_SIGNS';
  return isListed && signs.length === 0 ? 'LISTED' : 'UNKNOWN';
}

function unlistedIn(judged: readonly Judged[]): Unlisted {
  const unlisted = judged.filter(({ listed }) => listed === null).map(({ thing }) => thing.kind);
  return new Set([
    ...(unlisted.includes('LINK') ? (['UNLISTED_LINK'] as const) : []),
    ...(unlisted.includes('ACCOUNT') ? (['UNLISTED_ACCOUNT'] as const) : []),
  ]);
}
