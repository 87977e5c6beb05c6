/** What a widget says in the fragment of a link. Fragments never reach a server; the page may keep its own things there. */
export type SharedKey = `evn-${string}`;

/** Never carried on from the link that a page was opened by: a person must have asked for it. */
const personal = new Set<SharedKey>();

/** Names a key of which the values are personal; said once by whoever owns it. */
export function personalKey<Key extends SharedKey>(key: Key): Key {
  personal.add(key);
  return key;
}

/** The address with `values` in its fragment, each in place of a former one; all else in it stays, a `#/route` as well. */
export function withShared(address: string, values: Readonly<Record<SharedKey, string | undefined>>): string {
  const url = new URL(address);
  let fragment = url.hash.slice(1);
  for (const key of [...personal, ...(Object.keys(values) as SharedKey[])]) fragment = without(fragment, key);
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) fragment = appended(fragment, `${key}=${encodeURIComponent(value)}`);
  url.hash = fragment;
  return url.href;
}

/** The value of a key in a fragment; undefined where it is not there, or broken. */
export function readShared(fragment: string, key: SharedKey): string | undefined {
  const text = placeOf(key).exec(fragment.replace(/^#/, ''))?.[2];
  try {
    return text && decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const placeOf = (key: SharedKey): RegExp => new RegExp(`(^|[?&])${key}=([^&]*)(&?)`);

function without(fragment: string, key: SharedKey): string {
  return fragment.replace(placeOf(key), (_, before: string, __, after: string) => (after ? before : before.replace('&', '')));
}

/** A route of the page takes parameters behind a question mark. */
function appended(fragment: string, pair: string): string {
  if (fragment === '' || fragment.endsWith('?')) return fragment + pair;
  return `${fragment}${/^!?\/[^?]*$/.test(fragment) ? '?' : '&'}${pair}`;
}
