import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WidgetElement } from '../core/element.ts';
import { heading } from '../ui/heading.ts';
import { LazyPart } from '../ui/lazy-part.ts';
import type { NormDesk } from './norm-checker.desk.ts';
import type { DeskKey } from './norm-checker.desk.vi.ts';
import type { LetterKey } from './norm-checker.letter.vi.ts';
import { normCheckerStyles } from './norm-checker.styles.ts';
import { shellMessages, type ShellKey } from './norm-checker.vi.ts';

type LetterPart = typeof import('./norm-checker.letter.ts');

export const inhabitants = ['tenant', 'owner'] as const;
export type Inhabitant = (typeof inhabitants)[number];

/**
 * To how many quotas (định mức) a home or a rented room is entitled, what the bill should be beside what the landlord
 * takes, the papers to ask for, and a letter to print. Nothing is sent but figures.
 *
 * @summary Quotas of a household or of tenants, and the bill that follows
 * @slot - Shown until the widget runs, and where it cannot: a link to the utility's own page.
 * @fires {CustomEvent<{}>} evn-submit - Answers are sent; `preventDefault` stops it
 * @fires {CustomEvent<{ kind: string, count: number }>} evn-result - A result is shown: `found`, or `unknown` where the answers do not decide it
 * @fires {CustomEvent<{ norms: number | null }>} evn-eligible - Quotas: 0 for tenants who are not declared, null where the answers do not decide it
 * @csspart summary - The quotas and the bill in a sentence
 * @csspart letter - The letter
 * @csspart actions - Share and print
 */
export class NormCheckerElement extends WidgetElement<ShellKey | DeskKey | LetterKey, ShellKey> {
  static override styles = [WidgetElement.styles, normCheckerStyles].flat();
  static override readonly choices = { ...WidgetElement.choices, who: inhabitants };

  /** Whom to begin with: `tenant` or `owner`. */
  @property() who: Inhabitant = 'tenant';

  /** @internal */
  @state() showsLetter = false;

  protected readonly pack = shellMessages;

  readonly #desk = new LazyPart<typeof import('./norm-checker.desk.ts'), NormDesk>(this, {
    fetch: () => import('./norm-checker.desk.ts'),
    make: (view) => new view.NormDesk(this),
    isOpen: () => true,
  });

  /** @internal */
  readonly letter: LazyPart<LetterPart, LetterPart> = new LazyPart<LetterPart, LetterPart>(this, {
    fetch: () => import('./norm-checker.letter.ts'),
    make: (view) => view,
    isOpen: () => this.showsLetter,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('who')) this.#desk.made?.follow();
  }

  protected override renderWidget(): TemplateResult {
    const title = heading(this.headingLevel, this.t('normChecker.title'), 'heading');
    return html`<div class=${this.showsLetter ? 'screen-only' : ''}>${title}</div> ${this.#desk.render((desk) => desk.render())}`;
  }
}
