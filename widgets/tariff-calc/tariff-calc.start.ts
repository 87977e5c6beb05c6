import type { Asker } from '../core/answer-controller.ts';
import type { Language } from '../core/localize.ts';
import { type CalcAttributes, withAttributes } from './tariff-calc.attributes.ts';
import { checkForm } from './tariff-calc.checks.ts';
import type { CalcForm } from './tariff-calc.form.ts';
import { readSharedAddress, sound } from './tariff-calc.share.ts';

/** What a form may begin with. */
export interface Given {
  /** What the tab kept over a reload: JSON of the forms typed and asked. */
  readonly kept: string | undefined;
  /** Fragment of the page's address. */
  readonly hash: string;
  readonly attributes: CalcAttributes;
  readonly untouched: CalcForm;
  readonly language: Language;
}

export interface Start {
  readonly form: CalcForm;
  /** Asked for at once; it moves nobody but whoever opened a link, and complains of nothing. */
  readonly asked: CalcForm | undefined;
  readonly asker: Asker;
}

/** What somebody had typed before a reload comes first, then the link that opened the page, then what the page says. */
export function startOf(given: Given): Start {
  const { form, asked, asker } = keptStart(given) ?? linkedStart(given) ?? pageStart(given);
  return { form, asker, asked: asked && checkForm(asked, given.language).length === 0 ? asked : undefined };
}

function keptStart({ kept, untouched }: Given): Start | undefined {
  if (kept === undefined) return undefined;
  const { typed, asked } = JSON.parse(kept) as { typed: Partial<CalcForm>; asked?: Partial<CalcForm> };
  const whole = (form: Partial<CalcForm>): CalcForm => sound({ ...untouched, ...form }, untouched);
  return { form: whole(typed), asked: asked && whole(asked), asker: 'page' };
}

function linkedStart({ hash, untouched }: Given): Start | undefined {
  const form = readSharedAddress(hash, untouched);
  return form && { form, asked: form, asker: 'link' };
}

function pageStart({ attributes, untouched, language }: Given): Start {
  const form = withAttributes(untouched, attributes, language);
  return { form, asked: attributes.kwh === undefined ? undefined : form, asker: 'page' };
}

/** Whether two forms hold the same. */
export const sameForm = (a: CalcForm, b: CalcForm): boolean => (Object.keys(a) as (keyof CalcForm)[]).every((name) => a[name] === b[name]);
