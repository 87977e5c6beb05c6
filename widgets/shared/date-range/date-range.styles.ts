import { css } from 'lit';

export const dateRangeStyles = css`
  .range { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr)); gap: 0 1em; max-inline-size: 32em; align-items: end; }
`;
