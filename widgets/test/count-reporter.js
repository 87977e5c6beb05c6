/** Writes `{ passed, failed, skipped, failures }` of the run to a file, so that `npm test` can add up all runners. */
import { writeFileSync } from 'node:fs';

/** A file that cannot be loaded counts as one failure: its tests never had a chance to. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) {
        countSuite(session.testResults, counts);
        if (session.errors.length === 0) continue;
        counts.failed += 1;
        counts.failures.push(`${session.testFile} could not be run`);
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, counts) {
  for (const { name, passed, skipped } of suite?.tests ?? []) {
    counts[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
    if (!skipped && !passed) counts.failures.push([suite.name, name].filter(Boolean).join(' '));
  }
  for (const child of suite?.suites ?? []) countSuite(child, counts);
}
