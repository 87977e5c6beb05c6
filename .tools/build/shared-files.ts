import type { Rolldown } from 'vite';
import type { Chunks } from './chunks.ts';

interface Group {
  readonly name: string;
  readonly test: RegExp;
}

type ChunkFace = Pick<Rolldown.PreRenderedChunk, 'name' | 'facadeModuleId' | 'moduleIds'>;

const WIDGET_FILE = /[\\/]widgets[\\/](?!core[\\/]|ui[\\/]|locales[\\/])([^\\/]+)[\\/]([^\\/]+)\.ts$/;
const core = (...names: readonly string[]) => String.raw`[\\/]widgets[\\/]core[\\/](?:${names.join('|')})\.ts$`;
const ui = (...names: readonly string[]) => String.raw`[\\/]widgets[\\/]ui[\\/](?:${names.join('|')})\.ts$`;
const shared = (...names: readonly string[]) => String.raw`[\\/]widgets[\\/]shared[\\/](?:${names.join('|')})\.ts$`;
const schema = (...names: readonly string[]) => String.raw`[\\/]schema[\\/](?:${names.join('|')})\.ts$`;
const packages = (...names: readonly string[]) => String.raw`node_modules[\\/](?:${names.join('|')})[\\/]`;
const anyOf = (...parts: readonly string[]) => new RegExp(parts.join('|'));

/**
 * What several widgets share, file by file, in groups by when it is needed. A file that is not named here stays with the one
 * part that uses it; if several use it, the check asks where it belongs. A group takes along what its files import,
 * unless an earlier group holds it.
 */
export const sharedFiles: readonly Group[] = [
  {
    // What every widget stands on, before anything is asked.
    name: 'runtime',
    test: anyOf(
      // The page's settings are provided by one element, and heard by all.
      packages(String.raw`@lit(?![\/]task)(?![\\/]context[\\/]lib[\\/](?:controllers[\\/]context-provider|value-notifier))`),
      packages(String.raw`lit(?:-html)?(?![\\/].*directive)`, 'lit-element', '@oxc-project'),
      core('answer-controller', 'base.styles', 'choices', 'civil-date', 'define', 'element', 'localize', 'page-language', 'palette'),
      core(
        'joined',
        'problem',
        'query-controller',
        'session',
        'session-code',
        'share-link',
        'site',
        'storage',
        'ticker',
        'tokens.styles',
        'version',
        'widget-error',
      ),
      ui('answer-section', 'answer-section.styles'),
      ui('button.styles', 'error-summary', 'fault', 'field', 'field.styles', 'heading', 'notice', 'notice.styles', 'skeleton'),
      ui('lazy-part', 'tabs', 'tabs.styles', 'text-field', 'tick'),
      String.raw`[\\/]widgets[\\/]locales[\\/]vi\.ts$`,
    ),
  },
  // Numbers, dates, times, and words compared without their diacritics.
  { name: 'figures', test: anyOf(core('format'), schema('fold')) },
  // How long and how large what people hand in may be.
  { name: 'limits', test: anyOf(schema('request-limits')) },
  // What names and numbers of people look like, on paper and in certificates.
  { name: 'shapes', test: anyOf(schema('typed-shapes')) },
  // Numbers as people type them.
  { name: 'numbers', test: anyOf(core('numbers')) },
  // The field for a day.
  { name: 'days', test: anyOf(ui('date-field')) },
  {
    // What answers are drawn with.
    name: 'answers',
    test: anyOf(
      core('corporation', 'problems-of-answer', 'sharing'),
      ui('age-notice', 'answer-actions', 'drawing', 'icons'),
      shared(String.raw`hotline[\\/]hotline(?:\.data)?`),
    ),
  },
  // Numbers of everybody, for whoever offers the phone beside an answer of its own.
  { name: 'hotlines', test: anyOf(shared(String.raw`hotline[\\/]hotline(?:\.numbers|\.owners|-list\.generated)`)) },
  // What a service costs, how long it takes, which papers it needs.
  { name: 'facts', test: anyOf(shared(String.raw`service-facts[\\/]service-facts\.(?:data|styles|vi|view)`)) },
  // What decides where the personal half of a widget stands, and shows it there.
  {
    name: 'personal',
    test: anyOf(
      shared(String.raw`personal[\\/]personal\.(?:address|part|vi)`, String.raw`token-signer[\\/]token-signer\.programs`),
      core('placement', 'site-trust\\.generated'),
    ),
  },
  // What asks of the session surface.
  { name: 'sessions', test: anyOf(core('personal')) },
  // Of Lit, what lists need whose rows come and go.
  { name: 'lists', test: anyOf(String.raw`node_modules[\\/]lit(?:-html)?[\\/].*(?:directives[\\/]repeat|directive-helpers)`) },
  // Of Lit, what only some templates need.
  { name: 'lit', test: anyOf(String.raw`node_modules[\\/]lit(?:-html)?[\\/].*directive`) },
  // What leads from one widget to another, and back.
  { name: 'links', test: anyOf(core('history-entry', 'navigation')) },
  // Articles, whoever shows them.
  { name: 'articles', test: anyOf(shared(String.raw`article[\\/]article\.(?!en).+`)) },
  // Accounts to pay into.
  { name: 'accounts', test: anyOf(shared(String.raw`bank-account[\\/]bank-account(?:\.(?:data|vi))?`), ui('copier')) },
  // What answers with a table need beside that.
  { name: 'tables', test: anyOf(ui('table.styles')) },
  {
    // Every control but the plain field and the tick; look-ups with a larger form have them too.
    name: 'form',
    test: anyOf(ui('controls', 'controls.styles')),
  },
  {
    // What only forms need that are sent: screens, drafts, receipts.
    name: 'sending',
    test: anyOf(
      core('draft', 'form-controller', 'form-messages', 'native-problems', 'request-id', 'submit-controller'),
      shared(
        String.raw`human-check[\\/]human-check\.field`,
        String.raw`request[\\/]request\.(?:checks|desk|desk\.vi|elsewhere|page-code|receipt|vi)`,
      ),
      schema('bill-period'),
      ui('form-controls', 'form-frame', 'form.styles', 'send-notice'),
      packages(String.raw`@lit[\/]task`),
      shared('address/address\\.(?:fields|lazy|vi)'), // the controls themselves come when they are shown
      String.raw`[\\/]widgets[\\/]locales[\\/]form\.vi\.ts$`,
    ),
  },
  // What the list of papers and the reading of one have in common.
  {
    name: 'papers',
    test: anyOf(
      shared(String.raw`paper[\\/]paper\.(?:data|list\.styles|list\.vi|state-mark)`, String.raw`service-request[\\/]service-request\.code`),
    ),
  },
  // What every program that drives tokens needs, and the choice of a certificate.
  {
    name: 'tokens',
    test: anyOf(shared(String.raw`token-signer[\\/]token-signer(?:\.(?:bytes|certificate|permission|waiting))?`), schema('token-program')),
  },
  {
    // The beginning of the forms of service requests: what is chosen, what it means, and the table of fields that the rest goes by.
    name: 'service-form',
    test: anyOf(
      schema('service-forms'),
      shared(
        String.raw`service-form[\\/]service-form(?:\.(?:facts|host|start\.styles|start\.vi))?`,
        String.raw`service-facts[\\/]service-facts-of\.generated`,
      ),
    ),
  },
  // What a page and a frame of the utility tell each other.
  { name: 'frame-messages', test: anyOf(core('frame-messages')) },
  { name: 'chart', test: anyOf(packages(String.raw`chart\.js`, '@kurkle')) },
];

/**
 * Where the bundler decided for itself: how to share a file between widgets, how to call two files of one name. The build
 * works all the same; the check asks for a decision.
 */
export function confusions(chunks: Chunks, widgets: readonly string[]): string[] {
  return [...chunks].flatMap(([name, { source }]) => {
    if (source) {
      const own = chunkName({ name, facadeModuleId: `/${source}`, moduleIds: [] });
      return own === name ? [] : [`${source} would be called ${own}, as another file of the build is: rename it`];
    }
    if (name === 'rolldown-runtime')
      return ['two groups hold files that are fetched by import(): leave these out, or each import() costs a helper file'];
    const known = sharedFiles.some((group) => group.name === name) || widgets.some((widget) => name.startsWith(`${widget}.`));
    return known ? [] : [`several parts use ${name}: say in .tools/build/shared-files.ts which group it belongs to`];
  });
}

/**
 * Name of a chunk: that of its group, else `<widget>` or `<widget>.<part>`, else that of its file. Left to itself the
 * bundler calls the answer of every widget `answer`.
 */
export function chunkName({ name, facadeModuleId, moduleIds }: ChunkFace): string {
  const [, widget, file] = WIDGET_FILE.exec(facadeModuleId ?? moduleIds.at(-1) ?? '') ?? [];
  if (!widget || !file || sharedFiles.some((group) => group.name === name)) return name;
  return file === 'index' ? widget : `${widget}.${file.replace(`${widget}.`, '')}`;
}
