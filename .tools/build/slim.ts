import MagicString from 'magic-string';
import { parseSync, Visitor, type Plugin } from 'vite';

/**
 * urql brings a GraphQL parser for documents that come as text. Ours come as ids: the parser is never called, and
 * weighs 3 KiB of every first load. What urql still needs of the package are one class and two constants.
 */
export function withoutGraphqlParser(): Plugin {
  const parser = '@0no-co/graphql.web';
  const stand = '\0evn:without-graphql-parser';
  return {
    name: 'evn:without-graphql-parser',
    enforce: 'pre',
    resolveId: (id) => (id === parser ? stand : null),
    load: (id) =>
      id === stand
        ? `export class GraphQLError extends Error {
             constructor(message, nodes, source, positions, path, cause, extensions) { super(message, { cause }); this.path = path; this.extensions = extensions ?? {}; }
           }
           export const Kind = { OPERATION_DEFINITION: 'OperationDefinition', FIELD: 'Field', DOCUMENT: 'Document' };
           const absent = () => { throw new Error('documents are known by their ids'); };
           export { absent as parse, absent as print };`
        : null,
  };
}

/** What Lit says to programmers who put a value into a style sheet that is none; our lint tells them before. */
export function shortLitErrors(): Plugin {
  const sentence = /"Value passed to 'css' function must be[^"]*"\+\w+\+"[^"]*"/;
  let found = false;
  return {
    name: 'evn:short-lit-errors',
    transform: {
      filter: { id: /@lit[\\/]reactive-element[\\/].*css-tag\.js$/ },
      handler(code) {
        found ||= sentence.test(code);
        return { code: code.replace(sentence, '"no style sheet"'), map: null };
      },
    },
    generateBundle() {
      if (!found) this.error("Lit's sentence was not found, so it was not shortened: look at the new css-tag");
    },
  };
}

const shorten = { html: shortenMarkup, svg: shortenMarkup, css: shortenStyles } as const;

/** Indentation in templates and style sheets is for readers of the source; no customer should wait for it. */
export function shortTemplates(): Plugin {
  return {
    name: 'evn:short-templates',
    enforce: 'post',
    transform: {
      filter: { id: /widgets[\\/].*\.ts$/, code: /\b(?:html|css|svg)`/ },
      handler(code, id) {
        const text = new MagicString(code);
        new Visitor({
          TaggedTemplateExpression({ tag, quasi }) {
            if (tag.type !== 'Identifier' || !(tag.name in shorten)) return;
            const short = shorten[tag.name as keyof typeof shorten];
            for (const { start, end, value } of quasi.quasis) {
              // A backslash means an escape whose raw text must not be touched.
              if (end > start && value.raw !== '' && !value.raw.includes('\\'))
                replace(text, code, start, end, value.raw, short(value.raw));
            }
          },
        }).visit(parseSync(id.replace(/\.ts$/, '.js'), code).program);
        return { code: text.toString(), map: text.generateMap({ hires: true }) };
      },
    },
  };
}

/** Parsers differ in whether a quasi's range holds its delimiters, so the text is looked up inside the range. */
function replace(text: MagicString, code: string, start: number, end: number, raw: string, short: string): void {
  const at = code.indexOf(raw, start);
  if (at >= 0 && at + raw.length <= end && short !== raw) text.update(at, at + raw.length, short === '' ? ' ' : short);
}

function shortenMarkup(markup: string): string {
  return markup.replace(/\s+/g, ' ');
}

function shortenStyles(styles: string): string {
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replace(/(?<=\)) \* (?=[\d.]+\))/g, '*')
    .replaceAll(';}', '}');
}
