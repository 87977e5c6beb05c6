import { css } from 'lit';

export const newsStyles = css`
  .tabs { flex-wrap: wrap; }
`;
