import { createHash } from 'node:crypto';
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How the files outside the folder speak of it. */
const MENTIONS = { 'loader.js': './files/', 'frame.js': './files/', 'manifest.json': '"file": "files/' } as const;

/**
 * Names the folder of all files but the loader and the script of frames by what they hold, so that browsers may keep them for ever, and a page never
 * mixes files of two builds. The loader needs to know one name instead of one hash per file.
 */
export function nameByContent(folder: string): void {
  const hash = createHash('sha256');
  for (const file of globSync('files/*.js', { cwd: folder }).sort()) hash.update(`${file} `).update(readFileSync(`${folder}/${file}`));
  const name = hash.digest('hex').slice(0, 10);
  renameSync(`${folder}/files`, `${folder}/${name}`);
  for (const [file, mention] of Object.entries(MENTIONS)) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    if (!text.includes(mention)) throw new Error(`${file} names none of the files`);
    writeFileSync(`${folder}/${file}`, text.replaceAll(mention, mention.replace('files', name)));
  }
}
