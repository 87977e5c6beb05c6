/**
 * The analyzer knows `customElements.define(tag, class)`; our registration files call the guarded `define(tag, class)`
 * of widgets/core, which it is taught here.
 */
export default {
  litelement: true,
  packagejson: false,
  globs: ['widgets/**/*.ts'],
  exclude: ['**/node_modules/**', 'widgets/**/*.test.ts', 'widgets/**/*.generated.ts', 'widgets/test/**', 'widgets/locales/**'],
  overrideModuleCreation: ({ ts, globs }) =>
    globs.map((path) => {
      const source = ts.sys.readFile(path)?.replace(/^define\(/m, 'customElements.define(') ?? '';
      return ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
    }),
};
