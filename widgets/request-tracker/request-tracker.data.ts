import type { Language, SharedKey, Translate } from '../core/localize.ts';
import { formatDate, formatDateTime, formatVnd } from '../core/format.ts';
import type { ServiceRequestTrackQuery } from '../shared/service-request/service-request-track.generated.ts';
import { type HotlineView, toHotlineView } from '../shared/hotline/hotline.data.ts';
import type { TrackerKey } from './request-tracker.desk.vi.ts';

/** A request of this browser's, as it is shown. Pure. */

export type TrackedRequest = Extract<NonNullable<ServiceRequestTrackQuery['serviceRequest']>, { __typename: 'ServiceRequest' }>;

export interface StationView {
  readonly label: string;
  readonly reached: boolean;
  readonly current: boolean;
}

export interface StepView {
  readonly stage: string;
  readonly time: string;
  readonly by: string;
  readonly text: string | null;
  readonly target: string | null;
}

export interface CostsView {
  readonly lines: readonly { readonly label: string; readonly amount: string; readonly vat: string }[];
  readonly total: string;
  readonly totalVat: string;
}

export interface TrackedView {
  readonly code: string;
  /** What it is about, and where it is, in a sentence. */
  readonly standing: string;
  readonly received: string;
  readonly stations: readonly StationView[];
  readonly waits: string;
  /** It is the reader's turn. */
  readonly yours: boolean;
  /** Newest first: what happened last is what people look for. */
  readonly steps: readonly StepView[];
  /** Null: nothing was stated. */
  readonly costs: CostsView | null;
  readonly askedPapers: readonly string[];
  readonly canCancel: boolean;
  readonly hotline: HotlineView;
}

type Texts = Translate<TrackerKey | SharedKey>;

const PROGRESS = ['RECEIVED', 'IN_PROGRESS', 'DONE'] as const satisfies readonly TrackedRequest['progress'][];
const ENDED_OTHERWISE: readonly TrackedRequest['stage'][] = ['REFUSED', 'CANCELLED'];

const KNOWN_STAGES: ReadonlySet<string> = new Set([
  'RECEIVED',
  'SURVEY',
  'PLAN_AND_COST',
  'SIGNING',
  'CONSTRUCTION',
  'ACCEPTANCE',
  'DONE',
  'NEEDS_PAPERS',
  'REFUSED',
  'CANCELLED',
] satisfies TrackedRequest['stage'][]);

/** One that came after this widget was built is still under way. */
const stageText = (stage: TrackedRequest['stage'], t: Texts): string =>
  t(KNOWN_STAGES.has(stage) ? `requestTracker.stage.${stage}` : 'requestTracker.stage.other');

function stationsOf({ progress, stage }: TrackedRequest, t: Texts): StationView[] {
  const at = PROGRESS.indexOf(progress);
  return PROGRESS.map((station, index) => ({
    label: index === 2 && ENDED_OTHERWISE.includes(stage) ? stageText(stage, t) : t(`requestTracker.progress.${station}`),
    reached: index <= at,
    current: index === at,
  }));
}

function costsOf({ costs }: TrackedRequest, language: Language): CostsView | null {
  if (costs.length === 0) return null;
  const sum = (of: (line: TrackedRequest['costs'][number]) => number): number => costs.reduce((total, line) => total + of(line), 0);
  return {
    lines: costs.map(({ label, amount, vat }) => ({ label, amount: formatVnd(amount, language), vat: formatVnd(vat, language) })),
    total: formatVnd(
      sum(({ amount }) => amount),
      language,
    ),
    totalVat: formatVnd(
      sum(({ vat }) => vat),
      language,
    ),
  };
}

export function toTrackedView(request: TrackedRequest, language: Language, t: Texts): TrackedView {
  const { requestCode, kind, stage, waitsFor, steps, askedPapers, canCancel, receivedAt, hotline } = request;
  return {
    code: requestCode,
    standing: t('requestTracker.stands', { kind: t(`requestTracker.kind.${kind}`), stage: stageText(stage, t) }),
    received: t('requestTracker.received', { time: formatDateTime(receivedAt) }),
    stations: stationsOf(request, t),
    waits: t(`requestTracker.waits.${waitsFor}`),
    yours: waitsFor === 'CUSTOMER',
    steps: steps
      .map((step) => ({
        stage: stageText(step.stage, t),
        time: formatDateTime(step.at),
        by: t(`requestTracker.by.${step.by}`),
        text: step.text,
        target: step.targetOn === null ? null : t('requestTracker.target', { date: formatDate(step.targetOn) }),
      }))
      .reverse(),
    costs: costsOf(request, language),
    askedPapers: askedPapers.map((paper) => t(`requestTracker.paper.${paper}`)),
    canCancel,
    hotline: toHotlineView(hotline, t),
  };
}
