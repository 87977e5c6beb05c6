import type { Address } from '../platform/address.ts';
import { builder } from './builder.ts';

export const RequestAddress = builder.objectRef<Address>('RequestAddress').implement({
  description: 'Where it is; null where the sender left it out, and once it was erased.',
  fields: (t) => ({
    provinceCode: t.exposeString('provinceCode', { nullable: true, description: 'Tỉnh, thành phố; null where not stated.' }),
    communeCode: t.exposeString('communeCode', { nullable: true, description: 'Xã, phường; null where not stated.' }),
    street: t.exposeString('street', { nullable: true, description: 'Số nhà, đường; null where not stated or erased.' }),
    oldText: t.exposeString('oldText', { nullable: true, description: 'As it was before July 2025; null where not stated or erased.' }),
  }),
});

export const AddressInput = builder.inputType('AddressInput', {
  description: 'A place, in the two levels since July 2025 (tỉnh, xã), in the old three as one text, or both: both are kept.',
  fields: (t) => ({
    provinceCode: t.string({ description: 'Two digits of the national list.' }),
    communeCode: t.string({ description: 'Five digits of the national list.' }),
    street: t.string({ description: 'Số nhà, đường, ấp, at most 200 characters.' }),
    oldText: t.string({
      description:
        'As it was before July 2025, as typed; at most 200 characters. Where it can mean one commune alone, that one is kept beside it.',
    }),
  }),
});
