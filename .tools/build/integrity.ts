import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes `integrity.json` (sha384 of every script) and `embed.html`, the snippet for a page that verifies the whole
 * graph: `integrity` on the script tag covers the loader, the import map covers the chunks it asks for.
 */
export function writeIntegrity(folder: string, version: string): void {
  const scripts = globSync('{loader,*/*}.js', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const files = Object.fromEntries(scripts.map((name) => [name, sha384(readFileSync(`${folder}/${name}`))]));
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify({ version, files }, null, 2)}\n`);
  writeFileSync(`${folder}/embed.html`, embedSnippet(files));
}

function sha384(bytes: Buffer): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

function embedSnippet(files: Record<string, string>): string {
  const { 'loader.js': loader, ...chunks } = files;
  const integrity = Object.fromEntries(Object.entries(chunks).map(([name, hash]) => [`https://UTILITY/w/${name}`, hash]));
  return `<!-- Replace https://UTILITY by the origin that serves the widgets, and pk_… by your site key. -->
<script type="importmap">
${JSON.stringify({ integrity }, null, 2)}
</script>
<script type="module" src="https://UTILITY/w/loader.js" data-site="pk_…" crossorigin
  integrity="${loader}"></script>
`;
}
