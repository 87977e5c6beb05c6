/**
 * Shows a widget as on paper or under forced colours while Storybook stays on the screen: its style sheets are copied
 * with that medium switched on. The tests use the browser's own emulation; this is for eyes.
 */
export type Medium = 'print' | 'forced-colors';

const CONDITIONS: Readonly<Record<Medium, RegExp>> = {
  print: /@media print\b/g,
  'forced-colors': /@media \(forced-colors: active\)/g,
};

export function showAs(medium: Medium): (element?: Element) => void {
  return (element) => {
    const root = element?.shadowRoot;
    if (!root || adapted.has(root)) return;
    adapted.add(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
      const copy = new CSSStyleSheet();
      copy.replaceSync([...sheet.cssRules].map((rule) => rule.cssText.replace(CONDITIONS[medium], '@media all')).join('\n'));
      return copy;
    });
  };
}

const adapted = new WeakSet<ShadowRoot>();
