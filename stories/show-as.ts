/**
 * Shows a widget as on paper or under forced colours while Storybook stays on the screen: its style sheets are copied
 * with that medium switched on. The tests use the browser's own emulation; this is for eyes.
 */
import { LitElement } from 'lit';

export type Medium = 'print' | 'forced-colors';

const CONDITIONS: Readonly<Record<Medium, RegExp>> = {
  print: /@media print\b/g,
  'forced-colors': /@media \(forced-colors: active\)/g,
};

export function showAs(medium: Medium): (element?: Element) => void {
  return (element) => {
    if (!(element instanceof LitElement)) return;
    const adaptNow = () => void element.updateComplete.then(() => adapt(element.shadowRoot, CONDITIONS[medium]));
    adaptNow();
    // With its answer a widget takes in further styles.
    element.addEventListener('evn-state', adaptNow);
  };
}

function adapt(root: ShadowRoot | null, condition: RegExp): void {
  if (!root) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
    if (copies.has(sheet)) return sheet;
    const copy = new CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map((rule) => rule.cssText.replace(condition, '@media all')).join('\n'));
    copies.add(copy);
    return copy;
  });
}

const copies = new WeakSet<CSSStyleSheet>();
