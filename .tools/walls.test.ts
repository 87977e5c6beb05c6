import { describe, expect, test } from 'vitest';
import { faultsOf, importsOf, moduleCycles } from './walls.ts';

const faults = (path: string, text: string) => faultsOf({ path, text });

describe('import walls', () => {
  test('imports are read in every spelling, and types are told from values', () => {
    const text = `import { a } from './a.ts';\nimport type { B } from '../b.ts';\nimport 'axe-core';\nexport { c } from './c.ts';\nconst d = await import('./d.ts');`;
    expect(importsOf({ path: 'bff/x/y.ts', text }).map(({ target, typeOnly }) => [target, typeOnly])).toEqual([
      ['bff/x/a.ts', false],
      ['bff/b.ts', true],
      ['axe-core', false],
      ['bff/x/c.ts', false],
      ['bff/x/d.ts', false],
    ]);
  });

  test.each([
    ['bff/modules/outage/outage.schema.ts', `import { outageService } from './outage.service.ts';`],
    ['bff/modules/outage/outage.service.ts', `import { sql } from 'kysely';`],
    ['bff/modules/outage/outage.rules.ts', `import type { Kysely } from 'kysely';`],
    ['bff/compose/public.ts', `import { sql } from 'kysely';`],
    ['widgets/news/news.data.ts', `const day = new Intl.DateTimeFormat('vi');`],
    ['bff/modules/outage/outage.service.ts', `import type { Context } from '../../graphql/context.ts';`],
    ['bff/modules/outage/outage.answer.ts', `import type { Context } from '../../graphql/context.ts';`],
    ['bff/platform/log.ts', `import type { Site } from '../modules/site/site.ts';`],
    ['bff/modules/outage/outage.store.ts', `import { builder } from '../../graphql/builder.ts';`],
    ['bff/modules/meter/meter.service.ts', `import { judge } from '../outage/outage.rules.ts';`],
    ['bff/modules/meter/meter.service.ts', `import { outageService } from '../outage/outage.service.ts';`],
    ['bff/http/public.ts', `import { siteStore } from '../modules/site/site.store.ts';`],
    ['bff/modules/outage/outage.service.ts', `const now = new Date();`],
    ['bff/app.ts', `const port = process.env.PORT;`],
    ['widgets/outage-lookup/outage-lookup.data.ts', `import { html } from 'lit';`],
    ['widgets/outage-lookup/outage-lookup.data.ts', `const today = Date.now();`],
    ['widgets/outage-lookup/outage-lookup.ts', `import { Chart } from 'chart.js';`],
    ['widgets/outage-lookup/outage-lookup.ts', `import { x } from '../tariff-calc/x.ts';`],
    ['widgets/outage-lookup/outage-lookup.ts', `import { Client } from '@urql/core';`],
    ['widgets/outage-lookup/outage-lookup.ts', 'html`<p class="a" style="color:red">`'],
    ['widgets/outage-lookup/outage-lookup.styles.ts', 'css`p { margin: 1rem }`'],
    ['widgets/ui/tabs.ts', `import { element } from '../core/element';`],
    ['widgets/core/draft.ts', `import { x } from '../shared/unit-chooser/unit-chooser.ts';`],
    ['widgets/shared/unit-chooser/unit-chooser.ts', `import { x } from '../../tariff-calc/tariff-calc.ts';`],
    ['widgets/outage-lookup/answer.ts', ''],
    ['widgets/outage-lookup/outage-lookup.vi.ts', `export const vi = { 'outageLookup.title': 'Lịch' };`],
    ['widgets/outage-lookup/outage-lookup.en.ts', `export const outageEn: Messages<Key> = {};`],
    ['widgets/shared/unit-chooser/units.ts', ''],
  ])('%s may not say %s', (path, text) => {
    expect(faults(path, text)).toHaveLength(1);
  });

  test.each([
    ['bff/modules/outage/outage.schema.ts', `import type { OutageService } from './outage.service.ts';`],
    ['bff/modules/meter/meter.service.ts', `import type { UnitService } from '../unit/unit.service.ts';`],
    ['bff/modules/meter/meter.schema.ts', `import { Unit } from '../unit/unit.schema.ts';`],
    ['bff/platform/clock.ts', `const now = new Date();`],
    ['bff/app.ts', `const day = new Date(instant); // not process.env`],
    ['widgets/tariff-calc/tariff-calc.canvas.ts', `import { Chart } from 'chart.js';`],
    ['widgets/outage-lookup/outage-lookup.ts', `import { x } from '../shared/unit-chooser/unit-chooser.ts';`],
    ['widgets/outage-lookup/outage-lookup-by-code.generated.ts', ''],
    ['widgets/outage-lookup/outage-lookup.vi.ts', `export const formMessages: MessagePack<FormKey> = joined(a, b);`],
    ['widgets/outage-lookup/index.ts', `define('evn-outage-lookup', OutageLookupElement);`],
  ])('%s may say %s', (path, text) => {
    expect(faults(path, text)).toEqual([]);
  });
});

test('modules that stand on one another are named once', () => {
  const module = (name: string, other: string) => ({
    path: `bff/modules/${name}/${name}.service.ts`,
    text: `import type { X } from '../${other}/${other}.answer.ts';`,
  });
  expect(moduleCycles([module('unit', 'outage'), module('outage', 'place'), module('place', 'unit'), module('meter', 'unit')])).toEqual([
    'bff/modules: outage → place → unit → outage · modules do not stand on one another',
  ]);
  expect(moduleCycles([module('outage', 'unit'), module('meter', 'unit')])).toEqual([]);
});
