import { expectTypeOf, it } from 'vitest';
import { OutageLookupByCode } from '../outage-lookup/outage-lookup-by-code.generated.ts';
import type { execute } from './graphql.ts';
import type { Ask } from './query-controller.ts';
import type { TrustedDocument } from './trusted-document.ts';

type Asked = Parameters<Ask>[0] | Parameters<typeof execute>[0];

// The compiler is the judge here: `tsc` fails when one of these is no longer so.
it('a widget on any page asks documents of the public surface, and no others', () => {
  expectTypeOf(OutageLookupByCode).toExtend<Asked>();
  expectTypeOf<TrustedDocument<unknown, object, 'session'>>().not.toExtend<Asked>();
  expectTypeOf<TrustedDocument>().not.toExtend<Asked>();
});
