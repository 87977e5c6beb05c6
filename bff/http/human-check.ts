import { Fault } from '../platform/faults.ts';
import type { HumanCheckService } from '../modules/human-check/human-check.service.ts';
import { NO_STORE, send } from './respond.ts';
import type { Route } from './routes.ts';

const SOUND = /^([A-Za-z0-9_-]{40,600})\.wav$/;

/** `/human-check/{challenge}.wav`: a typed code read aloud, for any page, since a challenge tells nothing but itself. */
export function humanCheckSounds({ sound }: Pick<HumanCheckService, 'sound'>): Route['handle'] {
  return (exchange, name) => {
    const { request, response, query, line } = exchange;
    line.surface = 'files';
    exchange.locale = new URLSearchParams(query).get('l') === 'en' ? 'en' : 'vi';
    if (request.method !== 'GET') throw new Fault('METHOD_NOT_ALLOWED');
    const wave = sound(SOUND.exec(name)?.[1] ?? '', exchange.locale);
    if (!wave) throw new Fault('NOT_FOUND');
    send(
      response,
      200,
      {
        'content-type': 'audio/wav',
        'cache-control': NO_STORE,
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      },
      wave,
    );
  };
}
