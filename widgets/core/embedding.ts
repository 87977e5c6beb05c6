/** How a widget comes to a page. Stated in the widget's `embedding.ts`, read by the build, part of no bundle. */
export interface Embedding {
  /**
   * Class of the budget for its own code, see `.tools/sizes.ts`; `form` and `chart` may be larger than `simple`. `personal`:
   * the element is a shell that decides where its personal half stands.
   */
  readonly kind: 'simple' | 'form' | 'chart' | 'personal';
  /** Height that `evn.css` keeps free until the widget stands, in em of the page's text. Absent where it draws nothing. */
  readonly reserve?: number;
  /** What the widget imports late but needs at once: fetched with it then, not after it. */
  readonly ahead?: {
    /** Selector of the tags that need it, because they hold a question already; `*` for all, as where it is the form itself. */
    readonly tag: string;
    /** Files of the build, by name: `client`, `<widget>.<part>`. */
    readonly files: readonly string[];
  };
}
