import type { Plugin } from 'vite';

/**
 * Lit claims the Trusted Types policy `lit-html`, and a page may create each name once: beside a host's own Lit
 * ours would throw at import. Under a name of our own both live, and the host lists `trusted-types evn-lit`.
 */
export function ownTrustedTypesPolicy(): Plugin {
  const claim = /createPolicy\((["'])lit-html\1/;
  let renamed = false;
  return {
    name: 'evn:own-trusted-types-policy',
    transform: {
      filter: { id: /[\\/]lit-html[\\/](?:[a-z]+[\\/])?lit-html\.js$/ },
      handler(code) {
        if (!claim.test(code)) return null;
        renamed = true;
        return { code: code.replace(claim, 'createPolicy("evn-lit"'), map: null };
      },
    },
    generateBundle() {
      if (!renamed) this.error("Lit's Trusted Types policy was not found, so it was not renamed: look at the new lit-html");
    },
  };
}

/**
 * Vite wraps every `import()` in a helper that preloads CSS and chunks. We have no CSS files, and the helper would
 * cost the loader a static import of the shared chunk, that is: the whole runtime on pages without a widget.
 */
export function keepPlainDynamicImports(): Plugin {
  return {
    name: 'evn:keep-plain-dynamic-imports',
    apply: 'build',
    configResolved(config) {
      const plugins = config.plugins as Plugin[];
      const wrapper = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
      if (wrapper < 0) throw new Error('Vite renamed its import wrapper: look for the new name in its plug-in list');
      plugins.splice(wrapper, 1);
    },
  };
}

/** pdf.js comes minified by its makers: to do it again takes twenty seconds of every build, and finds nothing. */
export function leaveSmallFilesAlone(): Plugin {
  const small = /[\\/]pdfjs-dist[\\/].*\.min\.mjs$/;
  return {
    name: 'evn:leave-small-files-alone',
    apply: 'build',
    configResolved(config) {
      const terser = config.plugins.find(({ name }) => name === 'vite:terser');
      const { renderChunk } = terser ?? {};
      if (!terser || typeof renderChunk !== 'function')
        throw new Error('Vite renamed its minifier: look for the new name in its plug-in list');
      terser.renderChunk = function (code, chunk, ...more) {
        return chunk.moduleIds.some((id) => small.test(id)) ? null : renderChunk.call(this, code, chunk, ...more);
      };
    },
  };
}
