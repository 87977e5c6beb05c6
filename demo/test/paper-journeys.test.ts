/** From the paper to its signature: a household on the utility's page, and from the frame on a partner's page. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleBff, startSampleBff } from '../../.tools/sample-bff.ts';
import { PORTAL_SITE } from '../../bff/seeds/sites.ts';
import { draftPdf } from '../../bff/test/papers.ts';
import { noTroubles, useBrowser } from './host-page.ts';
import { button, giveCode, officer, openRequest, paperOf, referenceIn } from './paper-tasks.ts';
import { type Utility, utilityOf } from './utility.ts';

let bff: SampleBff;
let utility: Utility;
const browser = useBrowser(() => bff);

/** Of its own: an address gets five codes in an hour, and a test cannot read the code in a picture. */
beforeAll(async () => {
  bff = await startSampleBff();
  utility = utilityOf(bff);
  await utility.ask('mutation ($input: SitePutInput!) { sitePut(input: $input) { __typename } }', {
    input: {
      key: PORTAL_SITE,
      name: 'Cổng thử',
      trust: 'PARTNER',
      corporations: ['EVNSPC'],
      defaultCorporation: 'EVNSPC',
      origins: [bff.partnerOrigin, bff.publicOrigin],
      language: 'VI',
      humanCheck: 'PROOF_OF_WORK',
    },
  });
});
afterAll(() => bff?.stop());

const TITLE = 'Hợp đồng mua bán điện phục vụ mục đích sinh hoạt (mẫu)';

test('a household reads its contract, has it corrected, and signs it', async () => {
  const { page, troubles } = await browser.open();
  const code = await utility.codeOf('NEW_LOW_VOLTAGE');
  await page.goto(`${bff.publicOrigin}/utility-site/dich-vu/`);
  const widget = page.locator('evn-request-tracker');
  await openRequest(utility, widget, code);
  await button(widget, `Xem: ${TITLE}`).click();
  await expect.poll(() => page.frames().some((frame) => frame.url().startsWith('blob:'))).toBe(true);
  await widget.locator('summary', { hasText: 'Đọc dạng chữ' }).click();
  await widget.locator('.paper-words', { hasText: 'Điều 1. Chất lượng điện năng' }).waitFor();

  await button(widget, 'Góp ý').click();
  await widget.locator('#text').fill('Sai số nhà: đúng là số 3.');
  await button(widget, 'Gửi góp ý').click();
  await widget.locator('.receipt', { hasText: 'Đã ghi nhận góp ý' }).waitFor();
  await widget.getByText('Chưa ký được: điện lực đang trả lời').waitFor();
  expect(await button(widget, 'Ký').count()).toBe(0);

  const { id, comments } = await paperOf(utility, code);
  expect(comments.map(({ text }) => text)).toEqual(['Sai số nhà: đúng là số 3.']);
  await officer(utility, 'CommentAnswer', { paperId: id, commentId: comments[0]?.id, answer: 'Đã sửa.' });
  const fileId = await utility.handOver(await draftPdf('Địa điểm: số 3 đường Mẫu.'));
  const next = { requestCode: code, fileId, kind: 'CONTRACT', title: TITLE, needsSignature: true, replaces: id, note: 'Sửa số nhà.' };
  await officer(utility, 'Attach', next);

  await page.goBack();
  await widget.locator('.paper', { hasText: 'Khác với bản trước: Sửa số nhà.' }).waitFor();
  await button(widget, `Ký: ${TITLE}`).click();
  await widget.getByText('Đã sửa.').waitFor();
  await widget.locator('#consent').check();
  await button(widget, 'Tiếp tục ký').click();
  await giveCode(utility, widget, 'Ký hồ sơ');
  await widget.locator('.receipt', { hasText: 'Hồ sơ đã được ký' }).waitFor();
  expect((await paperOf(utility, code)).state).toBe('SIGNED');
  const download = page.waitForEvent('download');
  await widget.locator('a[download]').click();
  expect((await download).suggestedFilename()).toBe('hop-dong-ban-2-da-ky.pdf');

  await page.reload();
  await widget.locator('.receipt', { hasText: 'Hồ sơ đã được ký' }).waitFor();
  expect(await widget.locator('.paper-acts').count()).toBe(0);
  expect(troubles).toEqual(noTroubles);
});

/** Id or class of what has focus in the signer. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.querySelector('evn-document-signer')?.shadowRoot?.activeElement;
    return active?.id || active?.className || '';
  });

const frameOf = async (page: Page): Promise<Frame> => {
  let frame: Frame | undefined;
  await expect
    .poll(() => {
      frame = page.frames().find((one) => one.url().startsWith(`${bff.publicOrigin}/frame/`));
      return frame !== undefined;
    })
    .toBe(true);
  return frame as Frame;
};

test('on a partner’s page it is read in the utility’s frame, and signed on the utility’s own page, by keyboard; a code for what was replaced meanwhile signs nothing', async () => {
  const code = await utility.codeOf('CHANGE_HOLDER');
  const fileId = await utility.handOver(await draftPdf());
  const title = 'Hợp đồng với chủ hợp đồng mới';
  await officer(utility, 'Attach', { requestCode: code, fileId, kind: 'CONTRACT', title, needsSignature: true });
  const { page, troubles } = await browser.open();
  await page.goto(`${bff.partnerOrigin}/`);
  const requested = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('evn-sign-requested', (event) => resolve((event as CustomEvent).detail), { once: true }),
      ),
  );
  const widget = (await frameOf(page)).locator('evn-request-tracker');
  await openRequest(utility, widget, code);
  await button(widget, `Xem: ${title}`).click();
  requested.catch(() => undefined); // where the test fails before
  const link = widget.locator('a[part~=page-link]');
  await link.waitFor();
  const opening = page.context().waitForEvent('page');
  await link.click();
  const { id } = await paperOf(utility, code);
  expect(await requested).toEqual({ docId: id });
  const own = await opening;
  expect(own.url()).toMatch(new RegExp(`^${bff.publicOrigin}/page/pk_cityportal\\d+/document-signer#document-id=${id}`));
  const signer = own.locator('evn-document-signer');
  await signer.getByRole('heading', { name: 'Xác nhận hồ sơ là của bạn' }).waitFor();
  expect(await signer.locator('#requestCode').inputValue()).toBe(code);
  await signer.locator('#requestCode').focus();
  await own.keyboard.press('Enter');
  await expect.poll(() => focused(own)).toBe('channel-SMS');
  await own.keyboard.press('ArrowDown');
  await own.keyboard.press('Enter');
  await expect.poll(() => focused(own)).toBe('code');
  await own.keyboard.type(await utility.mailed(await referenceIn(signer)));
  await own.keyboard.press('Enter');
  await signer.locator('[part~=viewer]').waitFor();
  await button(signer, 'Ký').focus();
  await own.keyboard.press('Enter');
  await signer.locator('#consent').focus();
  await own.keyboard.press('Space');
  await own.keyboard.press('Enter');
  await expect.poll(() => focused(own)).toBe('proof');

  await signer.locator('input[value=EMAIL]').check();
  await button(signer, 'Lấy mã xác nhận').click();
  await signer.locator('#code').fill(await utility.mailed(await referenceIn(signer)));
  const next = await utility.handOver(await draftPdf('Bên mua điện: Trần Văn Mít.'));
  const replacing = { requestCode: code, fileId: next, kind: 'CONTRACT', title, needsSignature: true, replaces: id };
  await officer(utility, 'Attach', replacing);
  await button(signer, 'Ký hồ sơ').click();
  await signer.getByText('Hồ sơ vừa được thay bằng bản 2.').waitFor();
  expect(await signer.locator('#code').count()).toBe(0);
  expect((await paperOf(utility, code)).state).toBe('REVIEW');
  await own.close();
  expect(troubles).toEqual(noTroubles);
});
