/** What a customer and an officer do with the papers of a request, in the words that stand on the screen. */
import type { Locator } from 'playwright-core';
import type { Utility } from './utility.ts';

export const button = (widget: Locator, name: string): Locator => widget.getByRole('button', { name, exact: true });

/** Of the code that was sent last. */
export async function referenceIn(widget: Locator): Promise<string> {
  const said = await widget.locator('.notice', { hasText: 'Số tham chiếu' }).innerText();
  return /Số tham chiếu của mã: (\w{2})/.exec(said)?.[1] ?? '';
}

/** Asks for a code by e-mail and types the one that came. */
export async function giveCode(utility: Utility, widget: Locator, confirm: string): Promise<void> {
  await widget.locator('input[value=EMAIL]').check();
  await button(widget, 'Lấy mã xác nhận').click();
  await widget.locator('#code').waitFor();
  await widget.locator('#code').fill(await utility.mailed(await referenceIn(widget)));
  await button(widget, confirm).click();
}

export async function openRequest(utility: Utility, widget: Locator, code: string): Promise<void> {
  await widget.locator('#code').fill(code);
  await button(widget, 'Tiếp theo').click();
  await giveCode(utility, widget, 'Xác thực');
  await widget.locator('.paper').first().waitFor();
}

/** What an officer does with the paper of a request. */
export async function officer(utility: Utility, name: 'Attach' | 'CommentAnswer', input: object): Promise<void> {
  const { result } = await utility.ask<{ result: { __typename: string } }>(
    `mutation ($input: Paper${name}Input!) { result: operatorPaper${name}(input: $input) { __typename } }`,
    { input: { clientRequestId: crypto.randomUUID(), ...input } },
  );
  if (result.__typename !== 'PaperRecord') throw new Error(`the officer is answered ${result.__typename}`);
}

interface PaperRecord {
  readonly id: string;
  readonly state: string;
  readonly comments: ReadonlyArray<{ id: string; text: string }>;
}

export async function paperOf(utility: Utility, requestCode: string): Promise<PaperRecord> {
  const { operatorPapers } = await utility.ask<{ operatorPapers: { papers: PaperRecord[] } }>(
    'query ($code: String!) { operatorPapers(requestCode: $code) { ... on PaperRecordList { papers { id state comments { id text } } } } }',
    { code: requestCode },
  );
  const [paper] = operatorPapers.papers;
  if (!paper) throw new Error('the sample request has no paper');
  return paper;
}
