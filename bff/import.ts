/** `npm run import -- outages|supply-points|places FILE …`: brings a file of any size to a running BFF, whole or not at all. */
import { runCommand } from './cli/command.ts';
import { readOperatorPort, readSecret } from './config.ts';

process.exitCode = await runCommand(process.argv.slice(2), { terminal: process.stderr, operatorPort: readOperatorPort(), readSecret });
