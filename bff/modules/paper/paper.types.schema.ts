import { builder } from '../../graphql/builder.ts';
import type { PAPER_KINDS, PAPER_STATES, PaperComment as CommentShape } from './paper.ts';

export const PaperKind = builder.enumType('PaperKind', {
  description: 'What a paper for review is (loại hồ sơ).',
  values: {
    CONTRACT: { description: 'Hợp đồng mua bán điện.' },
    ANNEX: { description: 'Phụ lục hợp đồng.' },
    COST_ESTIMATE: { description: 'Dự toán chi phí.' },
    SURVEY_REPORT: { description: 'Biên bản khảo sát.' },
    OTHER: { description: 'Anything else.' },
  } satisfies Record<(typeof PAPER_KINDS)[number], object>,
});

export const PaperState = builder.enumType('PaperState', {
  description: 'Where a paper stands.',
  values: {
    REVIEW: { description: 'Its customer may read it and say what is to be corrected.' },
    WITHDRAWN: { description: 'Taken back by the corporation; its customer does not see it any more.' },
  } satisfies Record<(typeof PAPER_STATES)[number], object>,
});

export const PaperComment = builder.objectRef<CommentShape>('PaperComment').implement({
  description: 'What a customer wants to have corrected (thông tin hiệu chỉnh), and what was answered.',
  fields: (t) => ({
    id: t.exposeID('id'),
    revision: t.exposeInt('revision', { description: 'To which it was said.' }),
    text: t.exposeString('text'),
    at: t.expose('at', { type: 'DateTime' }),
    answer: t.exposeString('answer', { nullable: true, description: 'Null while it is open.' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true, description: 'Null while it is open.' }),
  }),
});
