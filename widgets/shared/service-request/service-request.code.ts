const GK = /^GK/i;
/** Unit, year, number and check character. */
const SHAPE = /^GK([0-9A-Z]{3,4}|[0-9A-Z]{6})(\d{2})(\d{6})([0-9A-Z])$/;

/** What keeps a request code from being looked up, as it was typed; undefined: nothing that can be seen here. */
export function codeFault(typed: string): 'missing' | 'prefix' | undefined {
  const code = bareOf(typed);
  if (code === '') return 'missing';
  return GK.test(code) ? undefined : 'prefix';
}

/** As it stands on the receipt, however it was typed; what has another shape stays as it is. */
export function shownCode(typed: string): string {
  const bare = bareOf(typed).toUpperCase();
  const alike = bare.slice(0, 2) + bare.slice(2).replaceAll('O', '0').replaceAll('I', '1');
  const parts = SHAPE.exec(alike)?.slice(1);
  return parts ? ['GK', ...parts].join('-') : typed.trim().toUpperCase();
}

const bareOf = (typed: string): string => typed.normalize('NFKC').replace(/[\s\p{Pd}._]/gu, '');
