import { html, nothing, type TemplateResult } from 'lit';
import type { SharedKey, Translate } from '../core/localize.ts';
import { copy } from '../core/sharing.ts';
import { hotlineBlock } from '../shared/hotline/hotline.ts';
import { heading } from '../ui/heading.ts';
import { icon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import type { Remark, ScheduleView } from './meter-schedule.data.ts';
import type { DeskKey } from './meter-schedule.desk.vi.ts';

type T = Translate<DeskKey | SharedKey>;

interface Sheet {
  readonly t: T;
  readonly level: number;
  /** The year is one tap away. */
  readonly compact: boolean;
}

/** The next day in large type, then the year. */
export const scheduleSheet = (view: ScheduleView, { t, level, compact }: Sheet): TemplateResult => html`
  ${view.stale ? notice('warning', icon('clock'), html`<p><strong>${view.stale}</strong></p>`) : nothing}
  <div part="summary" tabindex="-1">${nextBlock(view, level, t)}</div>
  ${
    compact
      ? html`<details class="year"><summary>${t('meterSchedule.wholeYear', { year: view.year })}</summary>${yearTable(view, t)}</details>`
      : html`<div class="year">${yearTable(view, t)}</div>`
  }
  ${view.notes.map((note) => html`<p class="hint">${note}</p>`)}
`;

function nextBlock({ next }: ScheduleView, level: number, t: T): TemplateResult {
  if (!next)
    return notice(
      'info',
      icon('question'),
      html`${heading(level, t('meterSchedule.next.unknown'))}<p>${t('meterSchedule.next.unknownWhy')}</p>`,
    );
  return html`<div class="next">
    ${heading(level, t('meterSchedule.next'))}
    <p class="day">${next.day}</p>
    <p class="left">${next.left}</p>
    <p>${next.remark}</p>
    <p class="hint">${t('meterSchedule.prepare')}</p>
  </div>`;
}

const yearTable = ({ year, heads, rows }: ScheduleView, t: T): TemplateResult => {
  const caption = t('meterSchedule.caption', { year });
  return html`
    <div class="table-box" role="region" aria-label=${caption} tabindex="0">
      <table part="table">
        <caption>${caption}</caption>
        <thead>
          <tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ cells, look, isNext }) =>
              html`<tr class=${isNext ? 'next-row' : look}>${cells.map((cell) => html`<td class=${look}>${cell}</td>`)}</tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
};

interface Calendars {
  readonly t: T;
  readonly address: (path: string) => string;
  readonly say: (message: string) => void;
}

export function calendarsView({ year, yearCalendarPath, calendarPath }: ScheduleView, { t, address, say }: Calendars): TemplateResult {
  const subscription = address(calendarPath);
  return html`
    <div class="calendars" part="actions">
      <a class="button quiet" href=${address(yearCalendarPath)}>${icon('calendar')}${t('meterSchedule.calendar.year', { year })}</a>
      <details class="fold">
        <summary>${icon('calendar')}${t('meterSchedule.calendar.subscribe')}</summary>
        <p>${t('meterSchedule.calendar.hint')}</p>
        <div class="actions stretch">
          <a class="button quiet" href=${subscription.replace(/^https?:/, 'webcal:')}>${t('meterSchedule.calendar.open')}</a>
          <button class="button quiet" type="button" @click=${async () => say(await copy(subscription, t))}>${icon('copy')}${t('action.copy')}</button>
        </div>
      </details>
    </div>
  `;
}

const looks = {
  none: ['info', 'calendar'],
  unknown: ['warning', 'question'],
  notOffered: ['info', 'question'],
} as const;

/** "None" is a statement with its source; "not known" leads to whoever knows. */
export function remarkView(
  { result, headline, lines, hotline }: Remark,
  level: number,
  { t, retry }: { readonly t: T; readonly retry: () => void },
): TemplateResult {
  const [tone, name] = looks[result];
  return notice(
    tone,
    icon(name),
    html`
      <div part="summary" tabindex="-1">${heading(level, headline)}</div>
      ${lines.map((line) => html`<p>${line}</p>`)} ${hotline ? hotlineBlock(hotline, t) : nothing}
      ${result === 'unknown' ? html`<p><button class="button quiet" type="button" @click=${retry}>${t('action.retry')}</button></p>` : nothing}
    `,
  );
}
