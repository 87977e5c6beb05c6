const GK = /^GK/i;

/** What keeps a request code from being looked up, as it was typed; undefined: nothing that can be seen here. */
export function codeFault(typed: string): 'missing' | 'prefix' | undefined {
  const code = typed.replace(/[\s.-]/g, '');
  if (code === '') return 'missing';
  return GK.test(code) ? undefined : 'prefix';
}
