import { formatDateTime, formatNumber } from '../../core/format.ts';
import type { Language, Translate } from '../../core/localize.ts';
import type { PaperFile } from './paper.fetch.ts';
import type { PaperListKey } from './paper.list.vi.ts';
import type { PaperShownFragment } from './paper-list.generated.ts';

/** Papers of a request, as they are shown. Pure. */

export type ShownPaper = PaperShownFragment;

/** What a paper waits for, in the eyes of its customer. */
export type Standing = 'toRead' | 'toSign' | 'answering' | 'signed';

export interface PaperView {
  readonly id: string;
  readonly title: string;
  readonly standing: Standing;
  /** The standing in words. */
  readonly state: string;
  /** Kind and revision. */
  readonly kind: string;
  /** Pages, size, since when. */
  readonly facts: string;
  /** What is different from the revision before; null where nobody said. */
  readonly changed: string | null;
  /** How many have signed, where several have to and not all did. */
  readonly signatures: string | null;
  readonly canComment: boolean;
  readonly canSign: boolean;
}

type Comment = ShownPaper['comments'][number];
type Texts = Translate<PaperListKey>;

const KIBIBYTE = 1_024;

export const isOpen = ({ answer }: Comment): boolean => answer === null;

export function standingOf({ state, needsSignature, comments }: ShownPaper): Standing {
  if (state === 'SIGNED') return 'signed';
  if (comments.some(isOpen)) return 'answering';
  return needsSignature ? 'toSign' : 'toRead';
}

export function toPaperView(paper: ShownPaper, language: Language, t: Texts): PaperView {
  const { id, title, kind, revision, attachedAt, note, signatures, signaturesNeeded } = paper;
  const { bytes, pages } = paper.signedFile ?? paper;
  const standing = standingOf(paper);
  const some = standing !== 'signed' && signatures.length > 0;
  return {
    id,
    title,
    standing,
    state: t(`paper.state.${standing}`),
    kind: t('paper.revision', { kind: t(`paper.kind.${kind}`), revision }),
    facts: t('paper.facts', {
      count: pages,
      size: formatNumber(Math.ceil(bytes / KIBIBYTE), language),
      time: formatDateTime(attachedAt),
    }),
    changed: note === null ? null : t('paper.changed', { note }),
    signatures: some ? t('paper.signatures', { done: signatures.length, count: signaturesNeeded }) : null,
    canComment: standing !== 'signed',
    canSign: standing === 'toSign',
  };
}

/** What is read: once it is signed, the paper with everything that was added to it. */
export const fileOf = ({ id, sha256, signedFile }: ShownPaper): PaperFile => ({ id, sha256: signedFile?.sha256 ?? sha256 });

/** As it is saved: what it is and which revision, but nobody's name. */
const FILE_NAMES: Readonly<Record<ShownPaper['kind'], string>> = {
  CONTRACT: 'hop-dong',
  ANNEX: 'phu-luc',
  COST_ESTIMATE: 'du-toan',
  SURVEY_REPORT: 'bien-ban-khao-sat',
  OTHER: 'ho-so',
};

export const fileNameOf = ({ kind, revision, signedFile }: ShownPaper): string =>
  `${FILE_NAMES[kind]}-ban-${revision}${signedFile ? '-da-ky' : ''}.pdf`;

/** Enough of a hash to compare by eye: `3f2a 9c01 … 77b0 e4d2`. */
export const shortHash = (sha256: string): string => {
  const groups = sha256.match(/.{4}/gu) ?? [];
  return [...groups.slice(0, 2), '…', ...groups.slice(-2)].join('\u00A0');
};
