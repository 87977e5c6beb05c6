import type { ContactBarCallbackMutation } from './contact-bar-callback.generated.ts';
import type { Owners } from '../shared/hotline/hotline.owners.ts';

/** Sample numbers: one of which all is known, one of which nothing is. */
export const owners: Owners = [
  {
    corporation: 'EVNSPC',
    hotlines: [
      { number: '19001006', priceText: '1.000 đ/phút', hoursText: '24/7', verifiedAt: '2026-11-20', source: 'Trang mẫu' },
      { number: '19009000', priceText: null, hoursText: null, verifiedAt: null, source: 'Trang mẫu' },
    ],
  },
  {
    corporation: 'EVNHANOI',
    hotlines: [{ number: '19001288', priceText: null, hoursText: null, verifiedAt: null, source: 'Ứng dụng mẫu' }],
  },
  { corporation: null, hotlines: [{ number: '1558', priceText: null, hoursText: null, verifiedAt: null, source: 'Tờ tin mẫu' }] },
];

export const taken: ContactBarCallbackMutation = {
  callbackRequestSubmit: {
    __typename: 'RequestReceipt',
    ticket: 'GL-7K3M-9Q2X-C',
    receivedAt: '2026-06-12T10:21:00+07:00',
    sentTo: ['SMS'],
    answerBy: null,
    hotline: { number: '19001006', priceText: null, verifiedAt: null },
  },
};
