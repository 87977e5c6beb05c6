import { type CivilDate, civilDateOf } from './civil-date.ts';

/** The only source of "now": rules take a clock, so that tests can stand on any day. */
export interface Clock {
  now(): Date;
  today(): CivilDate;
}

export function systemClock(): Clock {
  const now = () => new Date();
  return { now, today: () => civilDateOf(now()) };
}

/** A clock that stands still until it is moved. */
export function fixedClock(instant: string): Clock & { set(instant: string): void; advance(milliseconds: number): void } {
  let current = new Date(instant);
  return {
    now: () => new Date(current),
    today: () => civilDateOf(current),
    set: (next) => {
      current = new Date(next);
    },
    advance: (milliseconds) => {
      current = new Date(current.getTime() + milliseconds);
    },
  };
}
