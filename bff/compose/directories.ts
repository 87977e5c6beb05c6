import { hotlineDirectory } from '../modules/unit/hotline-directory.service.ts';
import { unitDirectory } from '../modules/unit/unit-directory.service.ts';
import { readFreshness } from '../reference/freshness.ts';
import { readHotlines } from '../reference/hotlines.ts';
import { readUnits } from '../reference/units.ts';

/** Reference data that several services look things up in; read once, when the process starts. */
export function readDirectories() {
  return { units: unitDirectory(readUnits()), hotlines: hotlineDirectory(readHotlines()), freshness: readFreshness() };
}

export type Directories = ReturnType<typeof readDirectories>;
