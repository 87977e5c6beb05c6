/**
 * The Chromium that tests, screenshots and stories run on: CHROME_PATH, an installed Chrome or Chromium, else the one
 * inside the npm package @sparticuz/chromium, unpacked once below node_modules/.cache.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';

export interface BrowserBinary {
  readonly executablePath: string;
  /** Variables it needs beside those of this process. */
  readonly env: Readonly<Record<string, string>>;
}

const CACHE = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));
const INSTALL_HINT = 'No Chrome or Chromium runs here: install one (for example `apt install chromium`), or set CHROME_PATH.';

/** Quiet, offline, and the same with and without root or a graphics card. */
export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];
const PLACES: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) =>
    ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((product) =>
      join(process.env[root] ?? '', product, 'Application', product.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
    ),
  ),
};

/**
 * The first browser that really starts here.
 * @throws Error with one line that says what to install.
 */
export async function findChromium(): Promise<BrowserBinary> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return { executablePath: CHROME_PATH, env: {} };
  for (const executablePath of installed()) {
    if (await starts({ executablePath, env: {} })) return { executablePath, env: {} };
  }
  const packaged = await unpacked().catch(() => undefined);
  if (packaged && (await starts(packaged))) return packaged;
  throw new Error(INSTALL_HINT);
}

/** What to hand to playwright-core's `chromium.launch`. */
export function launchOptions({ executablePath, env }: BrowserBinary) {
  return { executablePath, args: [...BROWSER_ARGS], env: { ...definedEnv(), ...env } };
}

function installed(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = process.platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].filter((path) => existsSync(path));
}

async function starts(binary: BrowserBinary): Promise<boolean> {
  try {
    const browser = await playwright.launch({ ...launchOptions(binary), timeout: 20_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** The package unpacks into the temporary folder and trusts whatever lies there, so it gets a folder of its own, renamed when complete. */
async function unpacked(): Promise<BrowserBinary> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the packaged Chromium is for Linux on x64');
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = join(CACHE, 'sparticuz-chromium');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpack(join(dirname(entry), '..', 'bin'), folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter((path) => path !== '');
  return { executablePath, env: { LD_LIBRARY_PATH: libraries.join(delimiter), FONTCONFIG_FILE: await fontConfiguration(folder) } };
}

/** The package's own configuration looks for its fonts where a cloud function has them; without any font a page has no text at all. */
async function fontConfiguration(folder: string): Promise<string> {
  const file = join(folder, 'evn-fonts.conf');
  const directories = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((path) => `  <dir>${path}</dir>`);
  const lines = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>', ...directories];
  await writeFile(file, [...lines, `  <cachedir>${join(folder, 'fonts-cache')}</cachedir>`, '</fontconfig>', ''].join('\n'));
  return file;
}

async function unpack(bin: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  await mkdir(CACHE, { recursive: true });
  const scratch = await mkdtemp(join(CACHE, 'unpacking-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = scratch;
  try {
    for (const archive of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) await inflate(join(bin, archive));
    await rename(scratch, folder).catch((error: unknown) => {
      if (!existsSync(join(folder, 'chromium'))) throw error; // otherwise another process was faster
    });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(scratch, { recursive: true, force: true });
  }
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

if (import.meta.main) {
  await findChromium().then(
    ({ executablePath }) => console.log(executablePath),
    (error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
