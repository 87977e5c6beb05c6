/**
 * The table beside a story. Left to itself Storybook gives an attribute and its property a row each, lets a part hide the
 * attribute of the same name, and offers controls for what nobody can set.
 */
import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../../dist/npm/custom-elements.json' with { type: 'json' };

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

interface Attribute extends Described {
  readonly fieldName: string;
  readonly inheritedFrom?: object;
}

interface Element {
  readonly tagName: string;
  readonly attributes: readonly Attribute[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssParts?: readonly Described[];
}

type Row = ArgTypes[string];

/** Of the attributes that every widget has, stories set this one; the toolbar sets the others. */
const SET_BY_STORIES = new Set(['headingLevel']);
const WITHOUT_CONTROL = { disable: true } as const;

const elements = (manifest as { modules: readonly { declarations: readonly object[] }[] }).modules
  .flatMap(({ declarations }) => declarations)
  .filter((declaration): declaration is Element => 'tagName' in declaration);

function row(category: string, { name, description = '', type, default: fallback }: Described): Row {
  const summary = type?.text.replace(' | undefined', '');
  return {
    name: name || 'default',
    description,
    control: WITHOUT_CONTROL,
    table: { category, ...(summary ? { type: { summary } } : {}), ...(fallback ? { defaultValue: { summary: fallback } } : {}) },
  };
}

function attributeRow(attribute: Attribute): Row {
  const fixed = attribute.inheritedFrom && !SET_BY_STORIES.has(attribute.fieldName);
  const control = { type: attribute.type?.text.startsWith('number') ? 'number' : 'text' } as const;
  return { ...row('attributes', attribute), ...(fixed ? {} : { control }) };
}

/** Rows by the name of the argument: that of the property for attributes, with the category in front for all others. */
export function argTypesOf(tagName: string): ArgTypes {
  const element = elements.find((candidate) => candidate.tagName === tagName);
  if (!element) return {};
  const others = { event: element.events, slot: element.slots, token: element.cssProperties, part: element.cssParts };
  return Object.fromEntries([
    ...element.attributes.map((attribute) => [attribute.fieldName, attributeRow(attribute)] as const),
    ...Object.entries(others).flatMap(([category, described = []]) =>
      described.map((item) => [`${category}:${item.name}`, row(`${category}s`, item)] as const),
    ),
  ]);
}
