/** Asks in the terminal in which the agent was started, where no page can look or type. */
import { createInterface } from 'node:readline/promises';
import { Writable, type Readable } from 'node:stream';
import type { Consent, ConsentQuestion } from './consent.ts';

interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

const YES = /^(c|co|có|y|yes)$/i;

/** Control characters could repaint the terminal, and direction marks could turn a name around: they are spelled out. */
export const printable = (text: string): string =>
  text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

const shown = ({ origin, signer, tokenLabel, lastTry, files }: ConsentQuestion): string =>
  [
    '',
    `Trang ${printable(origin)} xin ký bằng token ${printable(tokenLabel)} (this page asks for a signature)`,
    `  Người ký / signer: ${printable(signer)}`,
    ...files.flatMap(({ name, sha256 }) => [`  Tệp / file: ${printable(name)}`, `    SHA-256: ${sha256}`]),
    ...(lastTry ? ['  Nhập sai PIN lần này token sẽ bị khoá. (One more wrong PIN locks the token.)'] : []),
    '',
  ].join('\n');

export function terminalConsent({ input, output }: Terminal): Consent {
  return {
    async ask(question, signal) {
      const hidden = { on: false };
      const echo = new Writable({
        write(chunk, _encoding, done) {
          if (!hidden.on) output.write(chunk as Buffer);
          done();
        },
      });
      const lines = createInterface({ input, output: echo, terminal: true });
      const stopped = new AbortController();
      lines.once('SIGINT', () => stopped.abort());
      const until = { signal: AbortSignal.any([signal, stopped.signal]) };
      try {
        output.write(shown(question));
        if (!YES.test((await lines.question('Đồng ý ký? Sign? (c/k, y/n): ', until)).trim())) return 'REJECTED';
        hidden.on = true;
        const typed = lines.question('', until);
        output.write('PIN: ');
        const pin = await typed;
        return pin === '' ? 'REJECTED' : { pin };
      } catch (error) {
        if (until.signal.aborted) return 'REJECTED';
        throw error;
      } finally {
        lines.close();
        output.write('\n');
      }
    },
  };
}
