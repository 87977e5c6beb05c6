import type { Dated as DatedShape } from '../platform/dated.ts';
import { builder } from './builder.ts';

export const Dated = builder.interfaceRef<DatedShape>('Dated').implement({
  description: 'Where an answer comes from and how old it is.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime', description: 'When the oldest statement behind this answer was read from its source.' }),
    stale: t.exposeBoolean('stale', { description: 'True when the source has not been read lately and this is its last word.' }),
    source: t.exposeString('source', { description: 'Name of the source, ready to show.' }),
  }),
});
