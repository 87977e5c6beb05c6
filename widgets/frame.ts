/**
 * The script of a document that the BFF makes for one widget: as a page of its own it passes the address's attributes on, as
 * a frame it talks to the page around it, which is one of the site's and no other.
 */
import { eventNames, type FromFrame, greeting, type ToFrame, tokenNames } from './core/frame-messages.ts';

interface Framed extends HTMLElement {
  /** Takes over what was filled in on the page. */
  takeValues?: (values: Readonly<Record<string, string>>) => void;
}

const made = document.querySelector<HTMLMetaElement>('meta[name=evn-placement]');
const main = document.querySelector('main');
const element = main?.firstElementChild as Framed | null;
const origins = new Set((made?.dataset['origins'] ?? '').split(' '));

/** What the page may set of the tag: the widget's own attributes, but neither whom to ask nor for which site. */
const isSettable = (target: Framed, name: string): boolean =>
  !['endpoint', 'site'].includes(name) &&
  ((target.constructor as { observedAttributes?: string[] }).observedAttributes ?? []).includes(name);

async function look(target: Framed, { lang, colorScheme, tokens, attributes }: Extract<ToFrame, { kind: 'look' }>): Promise<void> {
  const root = document.documentElement;
  root.lang = lang;
  root.style.colorScheme = colorScheme;
  for (const name of tokenNames) root.style.setProperty(name, tokens[name] ?? '');
  await customElements.whenDefined(target.localName);
  for (const [name, value] of Object.entries(attributes)) if (isSettable(target, name)) target.setAttribute(name, value);
}

function converse(target: Framed, content: Element, port: MessagePort): void {
  const say = (message: FromFrame): void => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.kind === 'look') void look(target, data);
    else void customElements.whenDefined(target.localName).then(() => target.takeValues?.(data.values));
  };
  for (const name of eventNames) {
    target.addEventListener(name, (event) => say({ kind: 'event', name, detail: (event as CustomEvent<unknown>).detail }));
  }
  new ResizeObserver(() => say({ kind: 'size', blockSize: content.getBoundingClientRect().height })).observe(content);
}

if (element && main && made?.content === 'frame') {
  addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    if (source === parent && origins.has(origin) && data === greeting && port) converse(element, main, port);
  });
}

if (element && made?.content === 'page') {
  void customElements.whenDefined(element.localName).then(() => {
    for (const [name, value] of new URLSearchParams(location.hash.slice(1)))
      if (isSettable(element, name)) element.setAttribute(name, value);
  });
}
