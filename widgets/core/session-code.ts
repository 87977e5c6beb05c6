import { ContextConsumer } from '@lit/context';
import type { WidgetElement } from './element.ts';
import { customerCodeContext } from './session.ts';

/** The code that the page is about (`<evn-session customer-code>`) is the widget's, unless its own tag names one. */
export function followSessionCode(host: WidgetElement & { customerCode: string }): void {
  new ContextConsumer(host, {
    context: customerCodeContext,
    subscribe: true,
    callback: (code) => {
      if (!host.hasAttribute('customer-code')) host.customerCode = code;
    },
  });
}
