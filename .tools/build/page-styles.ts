import type { Widget } from './widgets.ts';

/** `evn.css` for pages: keeps them from jumping while the widgets load. */
export function pageStyles(widgets: readonly Widget[]): string {
  const byHeight = Map.groupBy(
    widgets.filter(({ embedding }) => embedding.reserve),
    ({ embedding }) => embedding.reserve,
  );
  const rules = [...byHeight].map(
    ([height, group]) =>
      `${group.map(({ tag }) => `${tag}:not(:defined)`).join(',\n')} {\n  display: block;\n  min-block-size: ${height}em;\n}\n`,
  );
  return `/* Keeps the page from jumping while the widgets load. */\n${rules.join('')}`;
}
