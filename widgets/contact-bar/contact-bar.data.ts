import { formatPhone, phoneDigits, formatDate } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { ownerFor, type Owner, type Owners } from '../shared/hotline/hotline.owners.ts';
import type { AnswerKey } from './contact-bar.answer.vi.ts';

type Hotline = Owner['hotlines'][number];
type T = Translate<AnswerKey | SharedKey>;

export interface NumberView {
  readonly number: string;
  /** Digits only, for `tel:`. */
  readonly dial: string;
  /** Price, hours, when it was checked, where it is printed; what is not known says so. */
  readonly remarks: readonly string[];
}

export interface OwnerView {
  readonly name: string;
  readonly numbers: readonly NumberView[];
}

export interface ContactView {
  /** Whom the reader of this page calls; undefined where nothing is known. */
  readonly own: OwnerView | undefined;
  /** The number of the whole country, which is everybody's; undefined where there is none, or it stands there as `own`. */
  readonly national: OwnerView | undefined;
  readonly others: readonly OwnerView[];
}

export function toContactView(owners: Owners, corporation: string | undefined, t: T): ContactView {
  const own = ownerFor(owners, corporation);
  const rest = owners.filter((owner) => owner !== own);
  const national = rest.find((owner) => owner.corporation === null);
  return {
    own: own && ownerView(own, t),
    national: national && ownerView(national, t),
    others: rest.filter((owner) => owner !== national).map((owner) => ownerView(owner, t)),
  };
}

const ownerView = ({ corporation, hotlines }: Owner, t: T): OwnerView => ({
  name: t(`contactBar.owner.${corporation ?? 'EVN'}`),
  numbers: hotlines.map((hotline) => numberView(hotline, t)),
});

function numberView({ number, priceText, hoursText, verifiedAt, source }: Hotline, t: T): NumberView {
  return {
    number: formatPhone(number),
    dial: phoneDigits(number),
    remarks: [
      priceText ? t('hotline.price', { price: priceText }) : t('contactBar.priceUnknown'),
      hoursText ? t('contactBar.hours', { hours: hoursText }) : t('contactBar.hoursUnknown'),
      verifiedAt ? t('hotline.verified', { date: formatDate(verifiedAt) }) : t('contactBar.unverified'),
      t('contactBar.source', { source }),
    ],
  };
}
