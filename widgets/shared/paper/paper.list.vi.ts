import type { MessagePack } from '../../core/localize.ts';

const vi = {
  'paper.list': 'Hồ sơ để xem và ký',
  'paper.none': 'Chưa có hồ sơ nào để xem hoặc ký. Khi có, điện lực sẽ nhắn cho bạn.',
  'paper.kind.CONTRACT': 'Hợp đồng mua bán điện',
  'paper.kind.ANNEX': 'Phụ lục hợp đồng',
  'paper.kind.COST_ESTIMATE': 'Dự toán chi phí',
  'paper.kind.SURVEY_REPORT': 'Biên bản khảo sát',
  'paper.kind.OTHER': 'Giấy tờ khác',
  'paper.revision': '{kind} · bản {revision}',
  'paper.facts': '{count} trang · {size} KB · gửi lúc {time}',
  'paper.changed': 'Khác với bản trước: {note}',
  'paper.signatures': 'Đã có {done} trên {count} chữ ký.',
  'paper.state.toRead': 'Chờ bạn xem',
  'paper.state.toSign': 'Chờ ký',
  'paper.state.answering': 'Đang chờ trả lời hiệu chỉnh',
  'paper.state.signed': 'Đã ký',
  'paper.read': 'Xem',
  'paper.comment': 'Góp ý',
  'paper.sign': 'Ký',
  'paper.actionOn': '{action}: {title}',
  'paper.sign.elsewhere': 'Ký trên trang của điện lực',
} as const;

export type PaperListKey = keyof typeof vi;

export const listMessages: MessagePack<PaperListKey> = { vi, en: async () => (await import('./paper.list.en.ts')).en };
