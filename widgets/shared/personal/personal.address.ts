import type { WidgetElement } from '../../core/element.ts';

/** Where the utility shows a widget: in a frame on a partner's page, or on a page of its own. */
export const personalAddress = (kind: 'frame' | 'page', { connection: { endpoint, site } }: WidgetElement, widget: string): URL =>
  new URL(`${endpoint}/${kind}/${encodeURIComponent(site)}/${widget}`);

/** The page, with attributes for the widget on it; they stand in the fragment, which reaches no server. */
export function personalPage(host: WidgetElement, widget: string, attributes: Readonly<Record<string, string>>): URL {
  const address = personalAddress('page', host, widget);
  address.hash = new URLSearchParams(Object.entries(attributes).filter(([, value]) => value !== '')).toString();
  return address;
}
