import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** Where apps come from, and what they are packed in. Whoever imitates us sends such links; so we never do. */
const APP_LINK =
  /(?:play\.google|apps\.apple|itunes\.apple|testflight\.apple|appgallery\.huawei)\.com|itms-services:|\bmarket:\/\/|\.(?:apk|xapk|ipa)\b/i;

it('no file of the build leads to an app', () => {
  const files = globSync('{cdn,npm}/**/*.{js,css,html,json,ts}', { cwd: DIST });
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => APP_LINK.test(readFileSync(`${DIST}/${file}`, 'utf8')))).toEqual([]);
});
