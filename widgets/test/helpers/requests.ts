import type { RequestStatusQuery } from '../../shared/request/request-status.generated.ts';

/** A receipt as all forms get it. */
export const receiptOf = <Ticket extends string>(ticket: Ticket) =>
  ({
    __typename: 'RequestReceipt',
    ticket,
    receivedAt: '2026-06-12T10:21:00+07:00',
    sentTo: ['SMS'],
    answerBy: null,
    hotline: { number: '19001006', priceText: '1.000 đ/phút', verifiedAt: null },
  }) as const;

/** Further on its way, with an answer. */
export const underWay: RequestStatusQuery = {
  requestStatus: {
    __typename: 'RequestStatus',
    ticket: 'HT-7K3M-9Q2X-C',
    kind: 'SUPPORT',
    status: 'IN_PROGRESS',
    steps: [
      { status: 'RECEIVED', at: '2026-06-12T10:21:00+07:00', note: null },
      { status: 'IN_PROGRESS', at: '2026-06-12T14:05:00+07:00', note: 'Đã chuyển đội quản lý điện.' },
    ],
    answer: 'Nhân viên sẽ kiểm tra công tơ.',
  },
};
