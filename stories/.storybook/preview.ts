import '../../widgets/index.ts';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import manifest from '../../dist/npm/custom-elements.json' with { type: 'json' };
import type { StoryParameters } from '../parameters.ts';
import { siteOfStory } from '../replay.ts';
import { argTypesOf } from './arg-types.ts';
import './preview.css';

setCustomElementsManifest(manifest);

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
    options: {
      storySort: {
        // The customers' questions, in the order in which they come; then what is for us.
        order: [
          'Embedding',
          'Theming',
          'Is my power going off?',
          'How much this month, and why?',
          'What do I owe, and where do I pay?',
          'What will I pay?',
          'How do I apply?',
          'How far is my request?',
          'My solar power',
          'My home',
          'Whom do I ask?',
          'For staff',
          'Forms',
          'Foundations',
        ],
      },
    },
  },
  decorators: [
    (story, { id, globals, parameters }) => {
      const { width, scheme, theme, ...behaviour } = (parameters['evn'] ?? {}) as StoryParameters;
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
