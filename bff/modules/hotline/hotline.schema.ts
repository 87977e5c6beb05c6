import { builder } from '../../graphql/builder.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { Hotline } from '../unit/unit.schema.ts';
import type { CorporationHotlines as CorporationHotlinesShape } from './hotline.service.ts';

const CorporationHotlines = builder.objectRef<CorporationHotlinesShape>('CorporationHotlines').implement({
  description: 'Telephone numbers of one corporation, or of the whole country.',
  fields: (t) => ({
    corporation: t.expose('corporation', {
      type: Corporation,
      nullable: true,
      description: 'Null: for customers of all corporations (số chung của EVN).',
    }),
    hotlines: t.expose('hotlines', {
      type: [Hotline],
      description: 'At least one; the first is the one to show where there is room for one.',
    }),
  }),
});

builder.queryField('hotlines', (t) =>
  t.field({
    type: [CorporationHotlines],
    nullable: true,
    description:
      "Numbers to call, of each of the site's corporations, the default one first, and last the number for the whole country. Known also while the database is away.",
    meta: { access: 'site', dataClass: 'P0', ttlSeconds: 300 },
    resolve: (_, __, ctx) => ctx.services.hotline.hotlines(ctx),
  }),
);
