import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ConsentQuestion } from './consent.ts';
import { printable, terminalConsent } from './terminal-consent.ts';

const question: ConsentQuestion = {
  origin: 'https://dichvu.example.vn',
  signer: 'CN=CÔNG TY MẪU',
  tokenLabel: 'Token mẫu',
  lastTry: false,
  files: [{ name: 'hợp-đồng.pdf', sha256: 'ab'.repeat(32) }],
};

/** A person who types these lines, each when the terminal asks for it. */
async function typing(lines: readonly string[], asked = question, signal = new AbortController().signal) {
  const input = new PassThrough();
  const output = new PassThrough();
  const rest = [...lines];
  const printed: string[] = [];
  output.on('data', (piece: Buffer) => {
    printed.push(piece.toString());
    if (/: $/.test(piece.toString())) input.write(rest.shift() ?? '');
  });
  const answer = await terminalConsent({ input, output }).ask(asked, signal);
  output.end();
  return { answer, printed: printed.join('') };
}

describe('consent in the terminal', () => {
  it('shows page, signer, file and digest, and takes the PIN without an echo', async () => {
    const { answer, printed } = await typing(['có\r', '246810\r']);
    expect(answer).toEqual({ pin: '246810' });
    for (const shown of [question.origin, question.signer, question.tokenLabel, 'hợp-đồng.pdf', 'ab'.repeat(32)])
      expect(printed).toContain(shown);
    expect(printed).not.toContain('246810');
    expect(printed).not.toContain('khoá');
  });

  it.each([
    ['no', ['k\r']],
    ['nothing', ['\r']],
    ['yes, but no PIN', ['y\r', '\r']],
    ['Ctrl+C', ['\u0003']],
  ])('takes %s for a no', async (_, lines) => {
    expect((await typing(lines)).answer).toBe('REJECTED');
  });

  it('warns before the last try', async () => {
    expect((await typing(['k\r'], { ...question, lastTry: true })).printed).toContain('token sẽ bị khoá');
  });

  it('stops asking when nobody waits any more', async () => {
    expect((await typing([], question, AbortSignal.abort())).answer).toBe('REJECTED');
  });

  it('lets no name repaint the terminal or turn around', () => {
    expect(printable('a\u001b[2Jb\u202efdp.exe\n')).toBe('a\\u{1b}[2Jb\\u{202e}fdp.exe\\u{a}');
    expect(printable('Hợp đồng mua bán điện.pdf')).toBe('Hợp đồng mua bán điện.pdf');
  });
});
