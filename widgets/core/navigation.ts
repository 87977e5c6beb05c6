import type { WidgetElement } from './element.ts';

/** Which element of the kit opens a link of ours such as `guide:ways-to-pay`. */
const tags: Readonly<Record<string, string>> = { guide: 'evn-guide', faq: 'evn-guide', news: 'evn-news', service: 'evn-service-catalog' };

/** Elements that show what such a link names. */
export interface Opens {
  /** @returns false for a link that leads elsewhere */
  open(to: string): boolean;
}

const opens = (element: Element | null): element is Element & Opens => element !== null && 'open' in element;

/**
 * Follows a link of ours: the page is asked first (`evn-navigate`, cancelable), then the widget itself, then the widget on
 * this page whose matter it is. `widget:evn-…` leads to that tag.
 * @returns false when nobody on this page can: the link then does what links do
 */
export function follow(host: WidgetElement & Partial<Opens>, to: string): boolean {
  if (!host.emit('evn-navigate', { to }, true)) return true;
  if (host.open?.(to)) return true;
  const [scheme = '', name = ''] = to.split(':');
  const target = document.querySelector(scheme === 'widget' && /^evn-[a-z-]+$/.test(name) ? name : (tags[scheme] ?? ':not(*)'));
  if (!(target instanceof HTMLElement) || (scheme !== 'widget' && !(opens(target) && target.open(to)))) return false;
  if (scheme === 'widget') focusOn(target); // what opens something leads focus into it
  target.scrollIntoView({ block: 'start' });
  return true;
}

/** A widget as a whole takes no focus by itself; it is lent the means until focus moves on. */
function focusOn(target: HTMLElement): void {
  if (!target.hasAttribute('tabindex')) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus({ preventScroll: true });
}
