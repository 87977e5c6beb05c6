/** What every connection is set to, whichever database stands behind it. */
export const SESSION_SETTINGS: ReadonlyArray<readonly [name: string, value: number]> = [
  // The server's default, 4, is that of a spinning disk. Look-ups find their few pages in memory; with 4 they read whole
  // small tables instead of an index, and take three times as long.
  ['random_page_cost', 1.1],
  // How alike a question and a heading are for `<%` to find it by its index. The default, 0.6, is for single words; people
  // ask in sentences. What is found is ranked, and judged again, by the words themselves.
  ['pg_trgm.word_similarity_threshold', 0.3],
];
