import type { SharedKey, Translate } from './localize.ts';

/**
 * Hands text and link to the device; where it has no such dialog, or refuses, to the clipboard.
 * @returns what to tell the person: nothing where the dialog was shown, because it speaks for itself
 */
export async function share(text: string, url: string, t: Translate<SharedKey>): Promise<string> {
  const shown = await navigator.share?.({ text, url }).then(
    () => true,
    (cause: unknown) => cause instanceof DOMException && cause.name === 'AbortError', // closed again by the person
  );
  return shown ? '' : copy(`${text}\n${url}`, t, url);
}

/** Puts the text on the clipboard. @returns what to tell the person; the link to copy by hand where that failed */
export async function copy(text: string, t: Translate<SharedKey>, link = text): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return t('action.copied');
  } catch {
    return t('action.copyFailed', { text: link });
  }
}
