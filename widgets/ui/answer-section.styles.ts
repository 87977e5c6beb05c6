import { css } from 'lit';

export const answerSectionStyles = css`
  .answer { scroll-margin-block-start: 1em; }
  .answer:focus-visible { outline-offset: 6px; border-radius: var(--_radius); }
  .skeleton { display: grid; gap: 0.75em; padding: calc(var(--_space) * 2.5); border: 2px solid var(--_border); border-radius: var(--_radius); min-block-size: 10em; align-content: start; }
  .bone { block-size: 1em; inline-size: 55%; border-radius: var(--_radius); background: var(--_text-tint); }
  .bone.wide { block-size: 2em; inline-size: 85%; }
  .outdated { opacity: 0.35; filter: grayscale(1); transition: opacity 0.2s 0.15s; }
  .message:empty { display: none; }
  .message { font-weight: 600; overflow-wrap: anywhere; }
  @media print {
    .outdated { display: none; }
  }
`;
