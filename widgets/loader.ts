/**
 * The script tag: finds `evn-` tags, now and later, and imports only what the page uses. Its size does not depend on
 * how many files there are: their names are those of the widgets, in a folder named by its content.
 */

/**
 * Filled in by the build (`.tools/build/loader-table.ts`). Name of a widget → `files|tag|files`, each list separated by
 * spaces: what it needs beside its own file and the runtime; selector of a tag that needs more at once, because it
 * holds a question already or is a form; what that is. A file that begins with a dot is a part of the widget itself.
 */
declare const __EVN_WIDGETS__: Readonly<Record<string, string | undefined>>;

const widgets = __EVN_WIDGETS__;

/** Tags that a copy of the kit on this page already deals with: a second copy leaves them alone. */
const page = globalThis as unknown as Record<symbol, Set<string> | undefined>;
const key = Symbol.for('evn-loader');
const claimed = page[key] ?? new Set<string>();
page[key] = claimed;

/** All at once, instead of one round trip after the other. */
const fetchAll = (names: string, own = ''): Promise<unknown> =>
  Promise.all(names.split(' ').map((name) => import(/* @vite-ignore */ `./files/${name.replace(/^\./, `${own}.`)}.js`)));

function load(element: Element): void {
  const tag = element.localName;
  if (!tag.startsWith('evn-') || claimed.has(tag) || customElements.get(tag)) return;
  claimed.add(tag);
  const name = tag.slice(4);
  const widget = widgets[name];
  if (widget === undefined) return console.warn(`EVN Care Kit has no <${tag}>.`);
  const [more = '', ahead, parts = ''] = widget.split('|');
  fetchAll(`${name} runtime${more}`).catch((fault: unknown) => {
    claimed.delete(tag); // the page's own fallback stays; the next such tag tries again
    console.error(`EVN Care Kit could not load <${tag}>.`, fault);
  });
  if (ahead && element.matches(ahead)) fetchAll(parts, name).catch(() => undefined); // the widget asks again, and tells
}

function scan(root: Element): void {
  load(root);
  for (const element of root.querySelectorAll(':not(:defined)')) load(element);
}

scan(document.documentElement);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) scan(node);
}).observe(document, { childList: true, subtree: true });

export {};
