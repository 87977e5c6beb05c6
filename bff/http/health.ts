import type { Database } from '../platform/db/database.ts';
import { Fault } from '../platform/faults.ts';
import type { Handler } from './exchange.ts';
import { sendJson } from './respond.ts';

const PATIENCE_MS = 1_000;

/** Live: the process runs. Ready: it has started, can answer, and is not about to stop. Neither tells a version. */
export function health({ database, ready }: { database: Database; ready: () => boolean }): Handler {
  return async ({ response, path, line }) => {
    line.surface = 'health';
    if (path === '/health/live') return sendJson(response, 200, { status: 'live' });
    if (path !== '/health/ready') throw new Fault('NOT_FOUND');
    const patience = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
    const able = ready() && (await Promise.race([database.alive(), patience]));
    sendJson(response, able ? 200 : 503, { status: able ? 'ready' : 'not ready' });
  };
}
