/** What the stories of all widgets have in common, so that a story file holds only the states of its own widget. */
import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import manifest from '../dist/npm/custom-elements.json' with { type: 'json' };
import { type CommonState, LOOKS, NETWORK } from './common-states.ts';
import type { StoryParameters } from './parameters.ts';
import { clockOfStory } from './replay.ts';
import { showAs } from './show-as.ts';

type Play<Arguments> = NonNullable<StoryObj<Arguments>['play']>;

interface Example<Arguments> {
  /** Arguments with which the widget shows what it is for. */
  readonly example: Arguments;
  /** Arguments with which it shows most; for narrow columns and paper. Default: the example. */
  readonly longest?: Arguments;
  /** Fills the form and submits it, for widgets that ask nothing by themselves. */
  readonly act?: Play<Arguments>;
  /** What the form does is send: until then the network is as it should be. */
  readonly sends?: true;
}

interface Attribute {
  readonly name: string;
  readonly fieldName: string;
}

/** `customerCode` → `customer-code`, from the manifest of the elements. */
function attributesOf(tag: string): readonly Attribute[] {
  const { modules } = manifest as {
    modules: readonly { declarations: readonly { tagName?: string; attributes?: readonly Attribute[] }[] }[];
  };
  return modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag)?.attributes ?? [];
}

/** Sets arguments as attributes, as a page does; an argument without a value leaves its attribute out. */
function dress(element: Element, attributes: readonly Attribute[], args: ReadonlyMap<string, unknown>): void {
  for (const { name, fieldName } of attributes) {
    const value = args.get(fieldName);
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'number' || (typeof value === 'string' && value !== '')) element.setAttribute(name, String(value));
    else if (args.has(fieldName)) element.removeAttribute(name);
  }
}

/** How the stories of a widget are drawn, and the states that it shares with all widgets. */
export function widgetStories<Arguments extends object>(
  tag: `evn-${string}`,
  { example, longest = example, act, sends }: Example<Arguments>,
) {
  const name = unsafeStatic(tag);
  const attributes = attributesOf(tag);

  const render = (args: Arguments, { id, parameters }: Pick<StoryContext, 'id' | 'parameters'>): TemplateResult => {
    const { medium } = (parameters['evn'] ?? {}) as StoryParameters;
    return html`<${name}
      .clock=${clockOfStory(id)}
      ${ref((element) => element && dress(element, attributes, new Map(Object.entries(args))))}
      ${medium ? ref(showAs(medium)) : nothing}
    ></${name}>`;
  };

  const story = (args: Arguments, evn: StoryParameters, description: string): StoryObj<Arguments> => ({
    args,
    ...(act ? { play: act } : {}),
    parameters: { evn, docs: { description: { story: description } } },
  });

  const states = {
    ...mapValues(NETWORK, ([behaviour, description]) => story(example, sends ? { sending: behaviour } : { behaviour }, description)),
    ...mapValues(LOOKS, ([evn, description], state) =>
      story(state === 'Narrow' || state === 'Print' ? longest : example, evn, description),
    ),
  } as Record<CommonState, StoryObj<Arguments>>;

  return { render, states };
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  make: (value: From, key: Key) => To,
): Record<Key, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value as From, key as Key)])) as Record<Key, To>;
}
