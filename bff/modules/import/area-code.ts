/** Minus signs and bullets that stand for a hyphen and are no dashes to Unicode. */
const DASHES = /[\p{Pd}\u2212\u2043\u02D7]/gu;
const INVISIBLE = /[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Eth and African D look like Đ, and old fonts wrote them for it. */
const LOOK_LIKE_D_STROKE = /[\u00D0\u0189]/g;

/**
 * Area or feeder code (mã khu vực, xuất tuyến) in the one way of writing it by which lists and schedules meet: half-width,
 * upper case, hyphens for all dashes, nothing invisible.
 */
export function normaliseAreaCode(written: string): string {
  return written.normalize('NFKC').toUpperCase().replace(DASHES, '-').replace(INVISIBLE, '').replace(LOOK_LIKE_D_STROKE, 'Đ');
}
