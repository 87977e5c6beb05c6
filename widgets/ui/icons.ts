import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { drawing } from './drawing.ts';

/** Drawn for the kit on a 24 × 24 grid, two units of line. They decorate: the words beside them carry the meaning. */
const paths = {
  lock: svg`<path d="M5 11h14v9.5H5z"/><path d="M8 11V7.5a4 4 0 0 1 8 0V11"/>`,
  alert: svg`<path d="M12 4 2.5 20.5h19z"/><path d="M12 10v5m0 2.5v.5"/>`,
  bolt: svg`<path d="M13 2.5 4.5 13.5H11l-1 8 8.5-11H12z"/>`,
  calendar: svg`<rect x="3.5" y="5" width="17" height="15.5" rx="2"/><path d="M3.5 10h17M8 2.5V7m8-4.5V7"/>`,
  check: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.7 2.7 5.3-5.7"/>`,
  chevron: svg`<path d="m6 9.5 6 6 6-6"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.5 2"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="12" height="12" rx="2"/><path d="M15.5 5.5v-2h-12v12h2"/>`,
  money: svg`<rect x="2.5" y="6" width="19" height="12" rx="2"/><circle cx="12" cy="12" r="2.5"/>`,
  offline: svg`<path d="M3 3.5 20.5 21M5 12.5a10 10 0 0 1 4-2.5m-7-1.5a15 15 0 0 1 4-2.7m5.5-1.2A15 15 0 0 1 22 8.5m-6.5 2a10 10 0 0 1 3.5 2M8.5 16.2a5 5 0 0 1 5-1"/><path d="M12 20v.1"/>`,
  outage: svg`<path d="M13 2.5 9.7 6.8m-2.2 2.9-3 3.8H11l-1 8 4.3-5.6m2-2.6 2.2-2.8H14"/><path d="M3 3.5 20.5 21"/>`,
  paper: svg`<path d="M6 3h8l4.5 4.5V21H6z"/><path d="M14 3v4.5h4.5M9 12.5h6m-6 4h6"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>`,
  phone: svg`<path d="M5 3.5h3.5l2 5-2.5 1.7a12 12 0 0 0 5.8 5.8l1.7-2.5 5 2V19a2 2 0 0 1-2.2 2A17 17 0 0 1 3 5.7 2 2 0 0 1 5 3.5z"/>`,
  pin: svg`<path d="M12 21.500c5-5.5 7-8.7 7-11.500a7 7 0 0 0-14 0c0 2.8 2 6 7 11.500z"/><circle cx="12" cy="10" r="2.5"/>`,
  print: svg`<path d="M7 8V3h10v5M7 17H3.500V8h17v9H17"/><path d="M7 13.500h10V21H7z"/>`,
  question: svg`<circle cx="12" cy="12" r="9"/><path d="M9.3 9.500a2.8 2.8 0 1 1 4 2.600c-.9.4-1.3 1-1.3 1.900m0 2.700v.3"/>`,
  share: svg`<circle cx="6" cy="12" r="2.5"/><circle cx="17.5" cy="5.5" r="2.5"/><circle cx="17.5" cy="18.5" r="2.5"/><path d="m8.2 10.8 7-4m-7 6.4 7 4"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

export const icon = (name: IconName): TemplateResult => drawing(paths[name]);
