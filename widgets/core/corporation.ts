import { corporationAccents } from './palette.ts';

type Corporation = keyof typeof corporationAccents;

/** The corporation that a tag names, as the BFF knows it; null where it names none: then the site decides. */
export function corporationOf({ corporation }: { readonly corporation?: string | undefined }): Corporation | null {
  const name = corporation?.toUpperCase() ?? '';
  return name in corporationAccents ? (name as Corporation) : null;
}
