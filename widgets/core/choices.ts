/** Attributes that take one of a few words, and the words. */
export type Choices = Readonly<Record<string, readonly string[]>>;

const warned = new Set<string>();

/** Tells whoever writes the page about a word that no attribute of ours takes: once per element and attribute. */
export function warnOfUnknown({ localName }: Element, attribute: string, value: string | null, choices: Choices): void {
  const allowed = choices[attribute];
  const subject = `${localName} ${attribute}`;
  if (!value || !allowed || warned.has(subject)) return;
  if (allowed.includes(value) || allowed.includes(value.toUpperCase())) return; // corporations may be written either way
  warned.add(subject);
  console.warn(`EVN Care Kit: <${localName}> has no ${attribute}="${value}". It takes: ${allowed.join(', ')}.`);
}
