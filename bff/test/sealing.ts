import { fileURLToPath } from 'node:url';
import { keptSealing, type Sealing } from '../compose/sealing.ts';
import type { Clock } from '../platform/clock.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/evn-care/', import.meta.url));

/** Keys of development, made once for every day on which tests stand: making them takes longer than most tests. */
export const testSealing = (clock: Clock): Promise<Sealing> => keptSealing(`${CACHE}sealing-${clock.today()}`, clock);
