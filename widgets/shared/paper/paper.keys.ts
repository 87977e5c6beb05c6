import type { WidgetElement } from '../../core/element.ts';
import type { SharedKey, Translate } from '../../core/localize.ts';
import type { PersonalKey } from '../personal/personal.vi.ts';
import type { TokenProgram } from '../token-signer/token-signer.programs.ts';
import type { TokenSigner } from '../token-signer/token-signer.ts';
import type { PaperSignKey } from './paper.sign.vi.ts';
import type { PaperTokenKey } from './paper.token.vi.ts';

/** Of everything that shows or signs papers. */
export type PaperKey = PaperSignKey | PaperTokenKey;

/** The element that papers stand in, with its own keys. */
export type PaperHost<Key extends string = never> = WidgetElement & {
  readonly t: Translate<PaperKey | PersonalKey | SharedKey | Key>;
  /** What drives the USB tokens of its visitors. */
  readonly tokenProgram: TokenProgram;
  /** Instead of it. */
  readonly tokenSigner?: (() => Promise<TokenSigner>) | undefined;
};
