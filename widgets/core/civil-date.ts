import { addDays, type CivilDate, civilDateOf, daysBetween } from '../../schema/civil-date.ts';

/** RFC 3339 text or a Date. */
export type Instant = string | Date;

export const timeZone = 'Asia/Ho_Chi_Minh';

export { addDays, type CivilDate, civilDateOf, daysBetween };
