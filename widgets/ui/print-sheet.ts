/** Printing one sheet out of a page that belongs to somebody else. */

const MARK = 'data-evn-sheet';

/**
 * What is not the sheet is gone, and what stands around it has no box: no heading of the page, no column, no frame, no
 * colour of it reaches the paper. Nothing of it holds on screen.
 */
const RULES = `@media print {
  :not(:has([${MARK}]), [${MARK}], [${MARK}] *) { display: none !important; }
  :has([${MARK}]) { display: contents !important; zoom: 1 !important; }
  :root {
    background: none !important; border: 0 !important; block-size: auto !important; margin: 0 !important;
    overflow: visible !important; padding: 0 !important;
  }
  [${MARK}] {
    block-size: auto !important; clip-path: none !important; columns: auto !important; display: block !important; filter: none !important;
    float: none !important; inline-size: auto !important; inset: auto !important; margin: 0 !important; max-block-size: none !important;
    max-inline-size: none !important; opacity: 1 !important; overflow: visible !important; padding: 0 !important;
    position: static !important; transform: none !important; visibility: visible !important; zoom: 1 !important;
  }
}`;

/**
 * Prints this element and nothing else of the page, also where it does not stand on the screen. A style sheet that a
 * script builds is no matter of the page's policy; it goes as soon as the print is done.
 */
export function printAlone(sheet: Element): void {
  const rules = new CSSStyleSheet();
  rules.replaceSync(RULES);
  const undo: (() => void)[] = [];
  for (let element: Element | undefined = sheet; element; ) {
    const marked: Element = element;
    const root = marked.getRootNode() as Document | ShadowRoot;
    marked.setAttribute(MARK, '');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, rules];
    undo.push(() => {
      marked.removeAttribute(MARK);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== rules);
    });
    element = root instanceof ShadowRoot ? root.host : undefined;
  }
  const tidy = (): void => {
    for (const step of undo) step();
  };
  addEventListener('afterprint', tidy, { once: true });
  print();
}
