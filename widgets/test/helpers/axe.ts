import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The page around a widget is the host's: headings above it, landmarks and the like are not ours to judge.
  rules: {
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
    'heading-order': { enabled: false },
  },
  resultTypes: ['violations'],
};

/** @throws Error listing rule, element and reason of everything axe finds in the element and its shadow roots. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, OPTIONS);
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.flat().join(' › ')}\n  ${failureSummary ?? ''}`),
  );
  if (findings.length > 0) throw new Error(`axe finds ${findings.length}:\n${findings.join('\n')}`);
}
