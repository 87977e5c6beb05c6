/** A company signs an annex on the utility's page: Chromium, the BFF, the real agent where the page looks for it, and keys in SoftHSM2. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SampleBff, startSampleBff } from '../../.tools/sample-bff.ts';
import { haveVerifiers, pdfsig, pemOf } from '../../bff/test/verifiers.ts';
import { TOKEN_AGENT_ORIGIN } from '../../schema/token-program.ts';
import { missingForSofthsm, softhsmToken } from '../token-agent/test/softhsm.ts';
import { type SofthsmAgent, startSofthsmAgent } from '../token-agent/test/softhsm-agent.ts';
import { noTroubles, useBrowser } from './host-page.ts';
import { button, openRequest, paperOf } from './paper-tasks.ts';
import { type Utility, utilityOf } from './utility.ts';

const missing = missingForSofthsm();
// Past the runner, which keeps what passing tests print to itself.
if (missing) writeSync(2, `Signing a paper on a page with a real PKCS#11 token is skipped: ${missing}\n`);

const TITLE = 'Phụ lục hợp đồng: thay đổi công suất sử dụng điện (mẫu)';

describe.skipIf(missing !== null)('a company with its token', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evn-authority-'));
  let bff: SampleBff;
  let utility: Utility;
  let agent: SofthsmAgent;
  const browser = useBrowser(() => bff);

  beforeAll(async () => {
    const token = await softhsmToken();
    const authorities = join(folder, 'authority.pem');
    const lists = join(folder, 'revoked.crl');
    writeFileSync(authorities, pemOf(token.authority.certificate));
    writeFileSync(lists, token.authority.revocationList);
    bff = await startSampleBff({ SIGNER_AUTHORITIES: authorities, REVOCATION_LISTS: lists });
    utility = utilityOf(bff);
    agent = await startSofthsmAgent(bff.publicOrigin, { token, port: Number(new URL(TOKEN_AGENT_ORIGIN).port) });
  });
  afterAll(async () => {
    await agent?.close();
    await bff?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is told which certificates will not do, signs with one that does, and the paper is only read from then on', async () => {
    const { page, troubles } = await browser.open();
    const code = await utility.codeOf('CHANGE_CAPACITY', 'SIGNING');
    await page.goto(`${bff.publicOrigin}/utility-site/dich-vu/`);
    const widget = page.locator('evn-request-tracker');
    await openRequest(utility, widget, code);
    await button(widget, `Ký: ${TITLE}`).click();
    await widget.locator('#consent').check();
    await button(widget, 'Tiếp tục ký').click();
    await widget.getByText('Trình duyệt sẽ hỏi có cho trang này kết nối').waitFor();
    await button(widget, 'Tìm chứng thư số').click();

    const choice = (which: keyof SofthsmAgent['certificates']) =>
      widget.locator(`input[value="${createHash('sha256').update(agent.certificates[which]).digest('hex')}"]`);
    await choice('rsa').waitFor();
    expect(await choice('expired').isDisabled()).toBe(true);
    await choice('revoked').check();
    await button(widget, 'Ký bằng chứng thư đã chọn').click();
    await widget.locator('.token-trouble', { hasText: 'đã bị thu hồi' }).waitFor();
    expect(await choice('revoked').isDisabled()).toBe(true);

    await choice('rsa').check();
    await button(widget, 'Ký bằng chứng thư đã chọn').click();
    await widget.locator('.receipt', { hasText: 'Chữ ký số (USB token)' }).waitFor();
    expect((await paperOf(utility, code)).state).toBe('SIGNED');
    const downloading = page.waitForEvent('download');
    await widget.locator('a[download]').click();
    const file = join(folder, 'signed.pdf');
    await (await downloading).saveAs(file);
    if (haveVerifiers('pdfsig', 'certutil')) {
      const judged = pdfsig(readFileSync(file), agent.authority.certificate);
      expect(judged.match(/Signature is Valid/g)).toHaveLength(2);
      // The seal behind it is of keys that this BFF has made up: here nobody trusts them.
      expect(judged.match(/Certificate is Trusted/g)).toHaveLength(1);
    }
    await page.reload();
    await widget.locator('.receipt', { hasText: 'CÔNG TY MẪU' }).waitFor();
    expect(await widget.locator('.paper-acts').count()).toBe(0);
    expect(troubles).toEqual(noTroubles);
  });
});
