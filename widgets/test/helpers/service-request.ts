import type { ServiceRequestSendMutation } from '../../shared/service-request/service-request-send.generated.ts';

type Result = NonNullable<ServiceRequestSendMutation['serviceRequestSubmit']>;

/** What the BFF says to a form that it has taken. */
export const serviceReceipt: Result = {
  __typename: 'ServiceRequestReceipt',
  requestCode: 'GK-PB0604-26-000123-G',
  kind: 'NEW_LOW_VOLTAGE',
  receivedAt: '2026-06-12T10:21:00+07:00',
  sentTo: ['SMS'],
  unit: { code: 'PB0604', name: 'Điện lực Cần Giuộc', company: 'Long An', corporation: 'EVNSPC' },
  hotline: { number: '19001006', priceText: '1.000 đ/phút', verifiedAt: null },
};

/** … and to one that looks like another. */
export const serviceDuplicate: Result = {
  __typename: 'PossibleDuplicateProblem',
  code: 'POSSIBLE_DUPLICATE',
  message: 'Bạn vừa gửi một yêu cầu giống như vậy. Nếu vẫn muốn gửi thêm một yêu cầu nữa, hãy xác nhận.',
  receivedAt: '2026-06-12T10:15:00+07:00',
  earlierCode: 'GK-PB0604-26-000122-K',
};
