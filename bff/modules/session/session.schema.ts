import { builder } from '../../graphql/builder.ts';
import { personalOf, visitorOf } from '../../graphql/context.ts';

const SessionLeft = builder.objectRef<{ left: true }>('SessionLeft').implement({
  description: 'Nothing that was proved in this browser opens anything any more.',
  fields: (t) => ({ left: t.exposeBoolean('left', { description: 'Always true.' }) }),
});

builder.mutationField('sessionLeave', (t) =>
  t.field({
    type: SessionLeft,
    description: 'Closes what one-time codes have opened in this browser (thoát); for a device that others use too.',
    meta: { access: 'session', dataClass: 'P2' },
    resolve: async (_, _args, ctx) => {
      await personalOf(ctx).session.leave(visitorOf(ctx));
      return { left: true as const };
    },
  }),
);
