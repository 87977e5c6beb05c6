import type { Declaration } from './manifest.ts';

/** Types for `<evn-…>` in TSX (React 19 passes attributes and `on<event>` to custom elements as they are). */
export function jsxTypes(elements: Declaration[]): string {
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Base = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(intrinsicElement).join('\n')}
    }
  }
}
`;
}

function intrinsicElement({ tagName, summary, attributes = [], events = [] }: Declaration): string {
  const lines = [
    ...attributes.map(({ name, type, description }) => property(name, attributeType(type?.text), description)),
    ...events.map(({ name, type, description }) => property(`on${name}`, `((event: ${type?.text ?? 'Event'}) => void)`, description)),
  ];
  const own = new Set(attributes.map(({ name }) => name));
  const base = own.size > 0 ? `Omit<Base, ${[...own].map((name) => `'${name}'`).join(' | ')}>` : 'Base';
  return `      /** ${summary ?? tagName} */\n      '${tagName}': ${base} & {\n${lines.join('\n')}\n      };`;
}

function property(name: string, type: string, description: string | undefined): string {
  const doc = description ? `        /** ${description.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '';
  return `${doc}        '${name}'?: ${type} | undefined;`;
}

/** Named types of the widgets stay in their own modules; in markup an attribute is text, a number or a flag. */
function attributeType(text = 'string'): string {
  const parts = text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== 'undefined' && part !== 'null' && part !== '');
  const plain = /^(?:'[^']*'|"[^"]*"|string|number|boolean|\d+)$/;
  return parts.every((part) => plain.test(part)) ? parts.join(' | ') : 'string';
}
