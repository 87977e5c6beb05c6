import '../../widgets/index.ts';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import manifest from '../../dist/npm/custom-elements.json' with { type: 'json' };
import { siteOfStory, type Behaviour } from '../replay.ts';
import { argTypesOf } from './arg-types.ts';
import './preview.css';

setCustomElementsManifest(manifest);

/** What a story may say beside its arguments. */
interface StoryParameters {
  readonly behaviour?: Behaviour;
  /** Width of the host's column, any CSS length. */
  readonly width?: string;
  /** Colour scheme of the host page. */
  readonly scheme?: 'light' | 'dark';
  readonly theme?: string;
}

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const choice = (title: string, icon: NonNullable<Toolbar['icon']>, items: readonly (readonly [value: string, title: string])[]) => ({
  description: title,
  toolbar: { title, icon, items: items.map(([value, label]) => ({ value, title: label })), dynamicTitle: true },
});

const preview: Preview = {
  globalTypes: {
    language: choice('Language', 'globe', [
      ['vi', 'Tiếng Việt'],
      ['en', 'English'],
    ]),
    dialect: choice('Words', 'comment', [
      ['', 'Official words'],
      ['bac', 'Bắc'],
      ['trung', 'Trung'],
      ['nam', 'Nam'],
    ]),
    scheme: choice('Host page', 'circlehollow', [
      ['light', 'Light page'],
      ['dark', 'Dark page'],
    ]),
    theme: choice('Theme', 'paintbrush', [
      ['auto', 'Theme auto'],
      ['light', 'Theme light'],
      ['dark', 'Theme dark'],
      ['contrast', 'Theme contrast'],
    ]),
    corporation: choice('Corporation', 'flag', [
      ['', 'Neutral'],
      ['EVNNPC', 'EVNNPC'],
      ['EVNHANOI', 'EVNHANOI'],
      ['EVNCPC', 'EVNCPC'],
      ['EVNSPC', 'EVNSPC'],
      ['EVNHCMC', 'EVNHCMC'],
    ]),
    textSize: choice('Text size', 'grow', [
      ['md', 'Text md'],
      ['lg', 'Text lg'],
      ['xl', 'Text xl'],
    ]),
  },
  initialGlobals: { language: 'vi', dialect: '', scheme: 'light', theme: 'auto', corporation: '', textSize: 'md' },
  parameters: {
    controls: { expanded: true },
    docs: { extractArgTypes: argTypesOf },
    layout: 'fullscreen',
    a11y: { test: 'error' },
    options: { storySort: { order: ['Embedding', 'Theming', 'Foundations', 'Is my power going off?', 'What will I pay?'] } },
  },
  decorators: [
    (story, { id, globals, parameters }) => {
      const { behaviour, width, scheme, theme } = (parameters['evn'] ?? {}) as StoryParameters;
      return html`
        <div class="host ${scheme ?? globals['scheme']}" lang=${globals['language']}>
          <evn-session
            site=${siteOfStory(id, behaviour)}
            theme=${theme ?? globals['theme']}
            text-size=${globals['textSize']}
            corporation=${globals['corporation'] || nothing}
            dialect=${globals['dialect'] || nothing}
          >
            <div class="column" .style=${width ? `max-inline-size: ${width}` : ''}>${story()}</div>
          </evn-session>
        </div>
      `;
    },
  ],
};

export default preview;
