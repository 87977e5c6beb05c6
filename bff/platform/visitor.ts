import type { Corporation } from './corporation.ts';

/** On a page of the utility, or in its frame on a partner's page. */
export type Placement = 'page' | 'frame';

/** What this browser has proved with a one-time code. */
export interface Grant {
  readonly kind: 'REQUEST';
  readonly corporation: Corporation;
  /** Id of the service request it opens. */
  readonly subject: string;
}

/** What a browser's request says of itself. Only the evidence of a signature keeps it. */
export interface Device {
  /** IP address. */
  readonly address: string;
  readonly userAgent: string;
  readonly origin: string;
}

/** Somebody's browser on the utility's own origin: nameless until it has proved something. */
export interface Visitor {
  /** `ss_…`; never leaves the BFF. */
  readonly id: string;
  readonly siteKey: string;
  readonly placement: Placement;
  readonly grants: readonly Grant[];
}

/** Whether this browser has proved that a service request is its own. */
export const opens = ({ grants }: Pick<Visitor, 'grants'>, { corporation, id }: { corporation: Corporation; id: string }): boolean =>
  grants.some((grant) => grant.kind === 'REQUEST' && grant.corporation === corporation && grant.subject === id);
