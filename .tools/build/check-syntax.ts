/** Parses every file named as an ES module, in one process: node --experimental-vm-modules check-syntax.ts FILE… */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

for (const file of process.argv.slice(2)) {
  try {
    new vm.SourceTextModule(readFileSync(file, 'utf8'), { identifier: file });
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
