/** The host-page contract, last part: what the README tells to paste does run. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PORTAL_SITE } from '../../bff/seeds/sites.ts';
import { shown } from './every-widget.ts';
import { kit, noTroubles, openSource, useBrowser } from './host-page.ts';

const browser = useBrowser();
const readme = readFileSync('README.md', 'utf8');
const embedding = readFileSync('stories/embedding.mdx', 'utf8');

/** The fenced blocks of a language, with the placeholders of a utility filled in. */
function blocks(text: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm');
  return [...text.matchAll(fence)].map(([, block = '']) => block.replaceAll('https://UTILITY', kit).replace(/pk_[^"]*/g, PORTAL_SITE));
}

const snippets = [...blocks(readme, 'html'), ...blocks(embedding, 'html')];
const withScript = (snippet: string) =>
  snippet.includes('<script') ? '' : (snippets.find((other) => other.includes('<script'))?.match(/<script.*<\/script>/)?.[0] ?? '');

test('15 · there are snippets to paste, and every widget is named', () => {
  expect(blocks(readme, 'html').length).toBeGreaterThan(0);
  expect(shown.filter(({ tag }) => !readme.includes(`<${tag}`))).toEqual([]);
});

test.each(snippets.map((snippet, index) => [index + 1, snippet] as const))('15 · snippet %i runs as written', async (_, snippet) => {
  const open = await browser.open();
  await openSource(open, { head: withScript(snippet), body: snippet });
  const tags = [...new Set(snippet.match(/<evn-[a-z-]+/g))].map((tag) => tag.slice(1));
  await expect
    .poll(() => open.page.evaluate((names) => names.every((name) => document.querySelector(name)?.matches(':defined')), tags))
    .toBe(true);
  for (const tag of tags.filter((name) => name !== 'evn-session'))
    await open.page.locator(tag).locator('[part~=heading]').first().waitFor();
  expect(open.troubles).toEqual(noTroubles);
});

test('15 · the policy that the README gives, and Storybook too, is all that a host has to grant', async () => {
  const policies = [readme, embedding].map((text) => /script-src https:.*$/m.exec(text)?.[0].replaceAll('https://UTILITY', kit));
  const [policy] = policies;
  expect(policy).toBeDefined();
  expect(new Set(policies).size).toBe(1);
  const open = await browser.open();
  await openSource(open, {
    head: '',
    body: snippets[0] ?? '',
    headers: {
      'content-security-policy': `default-src 'none'; ${policy ?? ''}; require-trusted-types-for 'script'; trusted-types evn-lit`,
    },
  });
  for (const [, tag = ''] of (snippets[0] ?? '').matchAll(/<(evn-[a-z-]+)/g))
    await open.page.locator(tag).locator('[part~=heading]').first().waitFor();
  expect(open.troubles).toEqual(noTroubles);
});
