/**
 * `npm run import -- outages|supply-points FILE …`: brings a file of any size to a running BFF, whole or not at all.
 * Exit code 0: stored; 1: refused, nothing stored; 2: wrong arguments.
 */
import { type ImportOptions, localeOf, readArguments } from './cli/arguments.ts';
import { importFile } from './cli/import-file.ts';
import { operatorClient } from './cli/operator-client.ts';
import { ColumnsRefusal } from './cli/rows.ts';
import { cliText, Refusal } from './cli/texts.ts';
import { readSecret } from './config.ts';

const args = process.argv.slice(2);
const locale = localeOf(args);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

function explain(refusal: Refusal): void {
  say(cliText(refusal.key, locale, refusal.values));
  if (refusal instanceof ColumnsRefusal) say(cliText('file.columns.unknown', locale, { names: refusal.unknown }));
  if (refusal.exitCode === 2) say(`\n${cliText('usage', locale)}`);
  else if (!refusal.key.startsWith('refused.')) say(cliText('refused.failed', locale));
}

async function run(options: ImportOptions): Promise<void> {
  const key = readSecret(options.keyEnv);
  if (key === undefined) throw new Refusal('usage.key', { name: options.keyEnv }, 2);
  const client = operatorClient({ endpoint: options.endpoint, key, locale });
  const { rows = 0, added = 0, changed = 0, cancelled = 0 } = await importFile(options, client, locale, process.stderr);
  say(cliText(`done.${options.kind}`, locale, { rows, added, changed, cancelled }));
}

try {
  await run(readArguments(args));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  explain(error);
  process.exitCode = error.exitCode;
}
