import { expect, it } from 'vitest';
import { isPlainText } from './plain-text.ts';

it('takes what people write, white space and characters beyond the first plane among it', () => {
  expect(isPlainText('Ấp 1,\txã B\r\n⚡ 𠮷')).toBe(true);
});

it.each(['a\u0000b', '\u0007', '\u009f', 'a\ud800b', '\udc00'])('refuses %j', (text) => {
  expect(isPlainText(text)).toBe(false);
});
