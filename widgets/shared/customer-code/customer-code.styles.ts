import { css } from 'lit';

export const customerCodeStyles = css`
  .code { max-inline-size: 24em; font-weight: 600; letter-spacing: 0.04em; text-transform: uppercase; }
`;
