import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../platform/db/database.ts';
import { sendJson } from './respond.ts';

export type Health = (request: IncomingMessage, response: ServerResponse, path: '/health/live' | '/health/ready') => Promise<void>;

const PATIENCE_MS = 1_000;

/** Live: the process runs. Ready: it has started, can answer, and is not about to stop. Neither tells a version. */
export function health({ database, ready }: { database: Database; ready: () => boolean }): Health {
  return async (_request, response, path) => {
    if (path === '/health/live') return sendJson(response, 200, { status: 'live' });
    const patience = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
    const able = ready() && (await Promise.race([database.alive(), patience]));
    sendJson(response, able ? 200 : 503, { status: able ? 'ready' : 'not ready' });
  };
}
