/** Shapes of the codes by which places go; they say nothing about whether the place exists. */

const UNIT_CODE = /^[A-Z]{2}[0-9A-Z]{2,4}$/;
const COMMUNE_CODE = /^[0-9]{5}$/;

/** Unit (Điện lực, Đội quản lý điện): the beginning of its customers' codes, upper case. */
export const isUnitCode = (text: string): boolean => UNIT_CODE.test(text);

/** Commune (xã, phường) in the national list. */
export const isCommuneCode = (text: string): boolean => COMMUNE_CODE.test(text);
