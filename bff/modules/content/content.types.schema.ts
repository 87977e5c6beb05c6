import { builder } from '../../graphql/builder.ts';
import { connection } from '../../graphql/connection.schema.ts';
import { Corporation } from '../../graphql/corporation.schema.ts';
import { Provenance } from '../../graphql/provenance.schema.ts';
import { CONTENT_KINDS } from './content.ts';
import type * as shapes from './content.service.ts';
import { TEXT_BLOCK_KINDS, type TextBlock as TextBlockShape, type TextCell as TextCellShape } from './text-block.ts';
import type { TextRow as TextRowShape, TextSpan as TextSpanShape } from './text-block.ts';

export const ContentKind = builder.enumType('ContentKind', {
  description: 'Hướng dẫn, tin tức, hỏi đáp.',
  values: CONTENT_KINDS,
});

const TextBlockKind = builder.enumType('TextBlockKind', {
  description: 'What a block of formatted text is. Treat an unknown one as a paragraph.',
  values: TEXT_BLOCK_KINDS,
});

const TextSpan = builder.objectRef<TextSpanShape>('TextSpan').implement({
  description: 'A piece of a line with the same marks.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Plain text, never markup.' }),
    strong: t.exposeBoolean('strong'),
    emphasis: t.exposeBoolean('emphasis'),
    href: t.exposeString('href', {
      nullable: true,
      description:
        '`https:…`, `tel:…`, `mailto:…`, or one of ours: `guide:{id}`, `faq:{id}`, `news:{id}`, `service:{id}`, `widget:evn-…`. Null for text that leads nowhere.',
    }),
  }),
});

const TextCell = builder.objectRef<TextCellShape>('TextCell').implement({
  description: 'A cell of a table, or an item of a list.',
  fields: (t) => ({
    spans: t.expose('spans', { type: [TextSpan] }),
    alignEnd: t.exposeBoolean('alignEnd', { description: 'Numbers that line up at their end.' }),
  }),
});

const TextRow = builder.objectRef<TextRowShape>('TextRow').implement({
  description: 'A row of a table, or an item of a list, which has one cell.',
  fields: (t) => ({
    level: t.exposeInt('level', { description: '1, or 2 for an item that belongs to the item before it.' }),
    cells: t.expose('cells', { type: [TextCell] }),
  }),
});

export const TextBlock = builder.objectRef<TextBlockShape>('TextBlock').implement({
  description: 'A block of formatted text, to be drawn with elements; there is no HTML in it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TextBlockKind }),
    level: t.exposeInt('level', { nullable: true, description: '1 to 6 for headings, null for everything else.' }),
    spans: t.expose('spans', { type: [TextSpan], description: 'Empty for lists and tables.' }),
    rows: t.expose('rows', { type: [TextRow], description: 'Of lists and tables; the first row of a table names its columns.' }),
  }),
});

const ContentImage = builder.objectRef<shapes.ContentImage>('ContentImage').implement({
  description: 'A picture, to be fetched and drawn by the widget: the page need not allow it.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Relative to the BFF origin. Named by its content: it never changes.' }),
    alt: t.exposeString('alt', { description: 'What is to be seen.' }),
    width: t.exposeInt('width', { description: 'In CSS pixels.' }),
    height: t.exposeInt('height', { description: 'In CSS pixels.' }),
  }),
});

export const ContentItem = builder.objectRef<shapes.ContentItem>('ContentItem').implement({
  description: 'A guide, a piece of news, or a question with its answer, in the language of the request.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unique within its kind, and readable: what links name it by.' }),
    kind: t.expose('kind', { type: ContentKind }),
    section: t.exposeString('section', { description: 'For example `how-a-bill-is-computed`. Show an unknown one under "other".' }),
    title: t.exposeString('title', { description: 'The question, for FAQ.' }),
    summary: t.exposeString('summary', { description: 'One or two sentences, plain text.' }),
    body: t.expose('body', { type: [TextBlock], description: 'At least one block.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true, description: 'Of news; null for everything else.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day on which it counts.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day on which it counts; null while no end is known.' }),
    sources: t.exposeStringList('sources', { description: 'Where it was read; at least one.' }),
    provenance: t.expose('provenance', { type: Provenance }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'Date',
      nullable: true,
      description: 'Day of the last check; null where no day is recorded.',
    }),
    image: t.expose('image', { type: ContentImage, nullable: true, description: 'Null where there is none.' }),
    corporations: t.expose('corporations', { type: [Corporation], description: 'For whose customers it is written; at least one.' }),
  }),
});

export const ContentConnection = connection('Content', ContentItem, 'Articles of one kind, piece by piece.');
