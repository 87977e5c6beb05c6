import { expect, test } from 'vitest';
import { unusedExports } from './unused-exports.ts';

const file = (path: string, text: string) => ({ path, text });

test('what nobody takes is named, once', () => {
  const files = [
    file('bff/a.ts', 'export const taken = 1;\nexport const left = 2;\nexport type Left = string;'),
    file('bff/b.ts', "import { taken } from './a.ts';\nexport const own = taken;\nown;"),
  ];
  expect(unusedExports(files)).toEqual(['bff/a.ts: left is used nowhere', 'bff/a.ts: Left is used nowhere']);
});

test('what is read by name from outside is left out', () => {
  expect(unusedExports([file('stories/x.stories.ts', 'export const Empty = {};')])).toEqual([]);
});
