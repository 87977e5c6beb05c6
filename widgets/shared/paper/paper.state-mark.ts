import { html, type TemplateResult } from 'lit';
import { type IconName, icon } from '../../ui/icons.ts';
import type { PaperView, Standing } from './paper.data.ts';

const ICONS: Readonly<Record<Standing, IconName>> = { toRead: 'paper', toSign: 'person', answering: 'clock', signed: 'check' };

/** Where a paper stands, in a word. */
export const stateMark = ({ standing, state }: Pick<PaperView, 'standing' | 'state'>): TemplateResult =>
  html`<span class="paper-state ${standing}">${icon(ICONS[standing])}${state}</span>`;
