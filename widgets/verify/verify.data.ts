import { formatDate } from '../core/format.ts';
import type { SharedKey, Translate } from '../core/localize.ts';
import { type BankAccountView, toBankAccountView } from '../shared/bank-account/bank-account.data.ts';
import { type HotlineView, toHotlineView } from '../shared/hotline/hotline.data.ts';
import type { AnswerKey } from './verify.answer.vi.ts';
import type { VerifyTextQuery } from './verify-text.generated.ts';

export type VerifyAnswer = VerifyTextQuery['verify'];
export type Verification = Extract<NonNullable<VerifyAnswer>, { readonly __typename: 'Verification' }>;
type Thing = Verification['things'][number];
type Entry = NonNullable<Thing['entry']>;
type Sign = Verification['signs'][number];
type T = Translate<AnswerKey | SharedKey>;

/** A verdict of a newer BFF counts as unknown: nothing is listed that is not called so. */
const verdicts = ['LISTED', 'UNKNOWN', 'FRAUD_SIGNS'] as const;
export type Verdict = (typeof verdicts)[number];

const kinds = ['PHONE', 'LINK', 'EMAIL', 'ACCOUNT', 'QR'] as const;
type Kind = (typeof kinds)[number];

export interface ThingView {
  readonly kind: string;
  /** As it was typed, to be shown as text. */
  readonly text: string;
  readonly verdict: Verdict;
  readonly status: string;
  /** An account of the list, to compare before paying. */
  readonly account: BankAccountView | null;
  /** What else is known of it, a line each. */
  readonly lines: readonly string[];
}

/** Signs of which the same is to be said who says so. */
export interface SignsView {
  readonly texts: readonly string[];
  readonly source: string;
}

export interface VerifyView {
  readonly verdict: Verdict;
  readonly headline: string;
  readonly lines: readonly string[];
  /** Signs of fraud, beside the verdict: why it is one, or what makes it doubtful. */
  readonly reasons: readonly SignsView[];
  readonly remarks: readonly SignsView[];
  readonly things: readonly ThingView[];
  readonly next: readonly string[];
  readonly hotline: HotlineView;
  /** For screen readers. */
  readonly sentence: string;
}

export function toVerifyView(answer: Verification, t: T): VerifyView {
  const verdict = verdictOf(answer.verdict);
  const signs = [...answer.signs, ...answer.things.flatMap((thing) => thing.signs)];
  const counted = signs.filter(({ counts }) => counts);
  const reasons = bySource(counted, t);
  const { headline, lines } = saidOf(answer, verdict, counted.length > 0, t);
  return {
    verdict,
    headline,
    lines,
    reasons,
    remarks: bySource(
      signs.filter(({ counts }) => !counts),
      t,
    ),
    things: answer.things.map((thing) => thingView(thing, t)),
    next: nextOf(verdict, t),
    hotline: toHotlineView(answer.hotline, t),
    sentence: [headline, ...lines, ...reasons.flatMap(({ texts }) => texts)].join(' '),
  };
}

/** What the page is told: never what was asked. */
export const kindOfResult = ({ verdict }: Verification): 'listed' | 'unknown' | 'fraud-signs' =>
  (({ LISTED: 'listed', UNKNOWN: 'unknown', FRAUD_SIGNS: 'fraud-signs' }) as const)[verdictOf(verdict)];

const verdictOf = (verdict: string): Verdict => verdicts.find((known) => known === verdict) ?? 'UNKNOWN';
const kindOf = (kind: string): Kind | undefined => kinds.find((known) => known === kind);
const ownerOf = ({ corporation }: Entry): string => corporation ?? 'EVN';

/** What several things have in common is said once. */
function bySource(signs: readonly Sign[], t: T): SignsView[] {
  const texts = new Map<string, Set<string>>();
  for (const { text, source } of signs) texts.set(source, (texts.get(source) ?? new Set()).add(text));
  return [...texts].map(([source, said]) => ({ texts: [...said], source: t('verify.source', { source }) }));
}

function saidOf({ things, isMessage }: Verification, verdict: Verdict, isDoubtful: boolean, t: T): Pick<VerifyView, 'headline' | 'lines'> {
  if (verdict === 'FRAUD_SIGNS') return { headline: t('verify.FRAUD_SIGNS'), lines: [t('verify.FRAUD_SIGNS.meaning')] };
  const [thing] = things;
  const kind = thing && kindOf(thing.kind);
  if (verdict === 'LISTED' && thing?.entry && kind)
    return { headline: t(`verify.LISTED.${kind}`, { owner: ownerOf(thing.entry) }), lines: [t(`verify.careful.${kind}`)] };
  const names = isMessage && things.some(({ entry }) => entry) ? [t('verify.message.names')] : [];
  if (isDoubtful) return { headline: t('verify.doubtful'), lines: [t('verify.doubtful.meaning'), ...names] };
  if (!isMessage) return { headline: t('verify.UNKNOWN'), lines: [t('verify.UNKNOWN.meaning')] };
  const nothing = things.length === 0 ? [t('verify.nothing')] : [];
  return { headline: t('verify.message'), lines: [t('verify.message.meaning'), ...names, ...nothing] };
}

function thingView({ kind, text, host, verdict: said, entry }: Thing, t: T): ThingView {
  const verdict = verdictOf(said);
  const account = entry && verdict === 'LISTED' ? accountOf(entry, t) : null;
  const isPlain = verdict !== 'FRAUD_SIGNS' && text.toLowerCase().includes(host ?? '');
  const opens = host && !isPlain ? [t('verify.host', { host })] : [];
  return {
    kind: t(`verify.kind.${kindOf(kind) ?? 'OTHER'}`),
    text,
    verdict,
    status: statusOf(verdict, entry, t),
    account,
    lines: [...opens, ...(entry ? nameLines(entry, text, t) : []), ...(entry && !account ? detailLines(entry, t) : [])],
  };
}

function statusOf(verdict: Verdict, entry: Thing['entry'], t: T): string {
  if (entry && verdict === 'LISTED') return t('verify.status.LISTED', { owner: ownerOf(entry) });
  if (entry && verdict === 'UNKNOWN') return t('verify.status.doubtful', { owner: ownerOf(entry) });
  return t(verdict === 'FRAUD_SIGNS' ? 'verify.status.FRAUD_SIGNS' : 'verify.status.UNKNOWN');
}

/** With its card, from which its number can be copied; only where nothing speaks against it. */
function accountOf({ bank, accountNumber, holder, source, verifiedAt }: Entry, t: T): BankAccountView | null {
  if (bank === null || accountNumber === null || holder === null) return null;
  return toBankAccountView({ bank, accountNumber, holder, source, verifiedAt }, t);
}

const nameLines = ({ name }: Entry, text: string, t: T): string[] => (sameText(name, text) ? [] : [t('verify.entry', { name })]);

function detailLines({ bank, holder, source, verifiedAt }: Entry, t: T): string[] {
  return [
    ...(bank ? [t('verify.bank', { bank })] : []),
    ...(holder ? [t('verify.holder', { holder })] : []),
    t('verify.source', { source }),
    verifiedAt ? t('verify.verified', { date: formatDate(verifiedAt) }) : t('verify.notVerified'),
  ];
}

const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const nextOf = (verdict: Verdict, t: T): string[] => {
  if (verdict === 'FRAUD_SIGNS') return [t('verify.next.stop'), t('verify.next.call'), t('verify.next.lost')];
  return verdict === 'UNKNOWN' ? [t('verify.next.wait'), t('verify.next.call')] : [t('verify.next.ask')];
};
