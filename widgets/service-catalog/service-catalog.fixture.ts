import type { Catalog, Service } from './service-catalog.data.ts';

/** Sample services in two groups, with every kind of thing that is known or not. */

const EVN_LISTS = { source: 'Danh mục mẫu của EVN', asOf: null, corporation: null };
const EVNCPC_PAGE = { source: 'Trang mẫu của EVNCPC, 2016', asOf: '2016', corporation: 'EVNCPC' } as const;
const limit = {
  corporation: null,
  minDays: null,
  maxDays: 3,
  dayType: 'WORKING',
  when: null,
  source: 'Trang mẫu của EVN',
  asOf: null,
  older: false,
  provenance: 'VERIFIED',
} as const;

export const nothingKnown: Service = {
  id: 'new-hv',
  name: 'Cấp điện mới cao áp',
  about: 'Cấp điện từ lưới cao áp.',
  who: 'Người mua điện cao áp',
  alsoCalled: ['cao thế'],
  widget: 'evn-new-connection-form',
  papers: null,
  variants: [],
  timeLimits: null,
  fee: null,
  note: null,
};

export const holder: Service = {
  ...nothingKnown,
  id: 'contract-holder',
  name: 'Thay đổi chủ thể hợp đồng',
  about: 'Sang tên hợp đồng, ví dụ sau khi mua nhà.',
  who: 'Chủ thể mới của nơi dùng điện',
  alsoCalled: ['mua nhà', 'change of name'],
  widget: 'evn-contract-form',
  papers: [
    { name: 'Phiếu đề nghị', oneOf: [], when: null, ...EVN_LISTS },
    { name: 'Giấy tờ về mục đích', oneOf: [], when: 'ngoài sinh hoạt', ...EVN_LISTS },
    { name: 'Giấy tờ về nơi dùng điện', oneOf: ['hợp đồng mua bán nhà', 'giấy chứng nhận quyền sử dụng đất'], when: null, ...EVN_LISTS },
    { name: 'Xác nhận không nợ', oneOf: [], when: null, ...EVNCPC_PAGE },
  ],
  variants: [{ name: 'Thừa kế', papers: [{ name: 'Giấy tờ thừa kế', oneOf: [], when: null, ...EVN_LISTS }] }],
  timeLimits: [
    { ...limit, corporation: 'EVNSPC', dayType: 'UNSPECIFIED', source: 'Trang mẫu của EVNSPC' },
    { ...limit, corporation: 'EVNSPC', minDays: 5, maxDays: 7, when: 'khi phải trồng cột', source: 'Trang mẫu của EVNSPC' },
  ],
  fee: { kind: 'FREE', note: null, amounts: [], source: 'Trang mẫu của EVN', provenance: 'VERIFIED' },
  note: 'Trả hết nợ trước.',
};

export const reconnect: Service = {
  ...nothingKnown,
  id: 'contract-reconnect',
  name: 'Cấp điện trở lại',
  about: 'Đóng điện lại sau khi bị ngừng cấp.',
  timeLimits: [{ ...limit, older: true, provenance: 'UNVERIFIED' }],
  fee: {
    kind: 'CUSTOMER_PAYS',
    note: 'Chưa gồm thuế GTGT.',
    amounts: [
      { when: 'hộ sinh hoạt', vnd: 98_000, vndTo: null },
      { when: 'khách hàng khác', vnd: 98_000, vndTo: 576_300 },
    ],
    source: 'Tài liệu mẫu',
    provenance: 'VERIFIED',
  },
};

export const outages: Service = {
  ...nothingKnown,
  id: 'lookup-outage-schedule',
  name: 'Tra cứu lịch ngừng giảm cung cấp điện',
  about: 'Xem nơi bạn ở có lịch ngừng giảm cung cấp điện không.',
  who: 'Mọi người',
  alsoCalled: ['cúp điện', 'power cut'],
  widget: 'evn-outage-lookup',
  papers: [],
  timeLimits: [{ ...limit, maxDays: 0 }],
};

export const catalog: Catalog = {
  corporation: 'EVNSPC',
  hotline: { number: '19001006', priceText: '1.000 đ/phút', verifiedAt: null },
  groups: [
    { id: 'G2', name: 'Liên quan hợp đồng mua bán điện', services: [nothingKnown, holder, reconnect] },
    { id: 'G5', name: 'Tra cứu thông tin', services: [outages] },
  ],
};
