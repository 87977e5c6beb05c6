import type { WidgetElement } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import type { PersonalKey } from '../personal/personal.vi.ts';
import type { PaperSignKey } from './paper.sign.vi.ts';

/** Of everything that shows or signs papers. */
export type PaperKey = PaperSignKey;

/** The element that papers stand in, with its own keys. */
export type PaperHost<Key extends string = never> = WidgetElement & {
  readonly t: Translate<PaperKey | PersonalKey | SharedKey | Key>;
};
