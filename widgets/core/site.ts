/** Where questions go: the BFF's origin and the key of the site that asks. */
export interface Connection {
  readonly endpoint: string;
  readonly site: string;
}

/**
 * Site key and BFF origin from the page's script tag, `<script src="https://bff/w/loader.js" data-site="pk_…">`.
 * `data-endpoint` overrides the script's own origin.
 */
export function connectionOfPage(root: Document = document): Connection {
  const script = root.querySelector<HTMLScriptElement>('script[data-site]');
  const endpoint = script?.dataset.endpoint ?? (script?.src ? new URL(script.src).origin : root.location.origin);
  return { endpoint, site: script?.dataset.site ?? '' };
}
