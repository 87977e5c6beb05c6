/** The script tag: finds `evn-` tags, now and later, and imports only what the page uses. */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'evn-outage-lookup': () => import('./outage-lookup/index.ts'),
  'evn-session': () => import('./session/index.ts'),
  'evn-tariff-calc': () => import('./tariff-calc/index.ts'),
};

/** What a widget needs next when its tag already holds a question: fetched beside the widget, not after it. */
const questions: Readonly<Record<string, () => Promise<unknown>[]>> = {
  'evn-outage-lookup:is([customer-code],[unit-code])': () => [import('./core/graphql.ts'), import('./outage-lookup/answer.ts')],
  'evn-tariff-calc[kwh]': () => [import('./core/graphql.ts'), import('./tariff-calc/tariff-calc.answer.ts')],
};

/** Tags that a copy of the kit on this page already deals with: a second copy leaves them alone. */
const page = globalThis as unknown as Record<symbol, Set<string> | undefined>;
const key = Symbol.for('evn-loader');
const claimed = page[key] ?? new Set<string>();
page[key] = claimed;

function load(element: Element): void {
  const tag = element.localName;
  if (!tag.startsWith('evn-') || claimed.has(tag) || customElements.get(tag)) return;
  claimed.add(tag);
  const widget = widgets[tag];
  if (!widget) return console.warn(`EVN Care Kit has no <${tag}>.`);
  widget().catch((fault: unknown) => {
    claimed.delete(tag); // the page's own fallback stays; the next such tag tries again
    console.error(`EVN Care Kit could not load <${tag}>.`, fault);
  });
  for (const [tags, parts] of Object.entries(questions)) if (element.matches(tags)) void Promise.allSettled(parts());
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
