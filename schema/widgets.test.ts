import { expect, it } from 'vitest';
import { readWidgets } from '../.tools/build/widgets.ts';
import { WIDGET_TAGS } from './widgets.ts';

it('are the widgets that show something', async () => {
  const shown = (await readWidgets()).filter(({ embedding }) => embedding.reserve !== undefined);
  expect(WIDGET_TAGS).toEqual(shown.map(({ tag }) => tag).sort());
});
