import type { ReactiveController } from 'lit';
import type { WidgetElement } from '../../core/element.ts';
import { followSessionCode } from '../../core/session-code.ts';

type Host = WidgetElement & { customerCode: string };

interface CodeField {
  readonly value: () => string;
  readonly fill: (code: string) => void;
}

/** Puts the code that the page or the tag is about into the form, as long as the person has not typed another. */
export class PageCode implements ReactiveController {
  readonly #host: Host;
  readonly #field: CodeField;
  #filled = '';

  constructor(host: Host, field: CodeField) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
    followSessionCode(host);
    this.hostUpdate();
  }

  hostUpdate(): void {
    const { customerCode } = this.#host;
    if (customerCode === this.#filled) return;
    if (this.#field.value() === this.#filled) this.#field.fill(customerCode);
    this.#filled = customerCode;
  }
}
