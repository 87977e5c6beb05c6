import { localeOf, readArguments } from './arguments.ts';
import { importFile } from './import-file.ts';
import { operatorClient } from './operator-client.ts';
import type { Terminal } from './progress.ts';
import { ColumnsRefusal } from './rows.ts';
import { cliText, Refusal } from './texts.ts';

export interface Surroundings {
  terminal: Terminal;
  operatorPort: number;
  readSecret(name: string): string | undefined;
}

/** Runs `outages|supply-points|meter-readings|places FILE …`. @returns 0: stored; 1: refused, nothing stored; 2: wrong arguments */
export async function runCommand(args: readonly string[], { terminal, operatorPort, readSecret }: Surroundings): Promise<0 | 1 | 2> {
  const locale = localeOf(args);
  const say = (text: string): void => void terminal.write(`${text}\n`);

  function explain(refusal: Refusal): void {
    say(cliText(refusal.key, locale, refusal.values));
    if (refusal instanceof ColumnsRefusal) say(cliText('file.columns.unknown', locale, { names: refusal.unknown }));
    if (refusal.exitCode === 2) say(`\n${cliText('usage', locale)}`);
    else if (!refusal.key.startsWith('refused.')) say(cliText('refused.failed', locale));
  }

  try {
    const options = readArguments(args, operatorPort);
    const key = readSecret(options.keyEnv);
    if (key === undefined) throw new Refusal('usage.key', { name: options.keyEnv }, 2);
    const client = operatorClient({ endpoint: options.endpoint, key, locale });
    const { rows = 0, added = 0, changed = 0, cancelled = 0, unitsInDoubt = [] } = await importFile(options, client, locale, terminal);
    say(cliText(`done.${options.kind}`, locale, { rows, added, changed, cancelled }));
    if (options.kind === 'outages' && unitsInDoubt.length > 0) say(cliText('done.inDoubt', locale, { units: unitsInDoubt.join(', ') }));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    explain(error);
    return error.exitCode;
  }
}
