import { html, type TemplateResult } from 'lit';

export const tones = ['info', 'success', 'warning', 'danger'] as const;
export type Tone = (typeof tones)[number];

/** A boxed remark; its icon and words, not its colour, say what it is. */
export const notice = (tone: Tone, icon: TemplateResult, content: unknown, part = 'status'): TemplateResult => html`
  <div class="notice ${tone}" part=${part}>${icon}<div class="notice-body">${content}</div></div>
`;
