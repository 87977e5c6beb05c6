import { css } from 'lit';

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: 0.75em;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid currentColor;
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
    margin-block-end: calc(var(--_space) * 2);
  }
  .notice.info { color: var(--_accent); background: var(--_accent-tint); }
  .notice.success { color: var(--_success); background: var(--_success-tint); }
  .notice.warning { color: var(--_warning); background: var(--_warning-tint); }
  .notice.danger { color: var(--_danger); background: var(--_danger-tint); }
  .notice-body { flex: 1; min-inline-size: 0; display: grid; gap: 0.5em; justify-items: start; color: var(--_text); }
  .error-summary { padding: calc(var(--_space) * 2); margin-block-end: calc(var(--_space) * 2.5); border: 3px solid var(--_danger); border-radius: var(--_radius); }
  .error-summary a { display: inline-block; padding-block: 0.3em; color: var(--_danger); font-weight: 600; }
  @media print {
    .notice { background: none; break-inside: avoid; }
  }
`;
