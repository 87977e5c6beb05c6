/** Attributes that take one of a few words, and the words. */
export type Choices = Readonly<Record<string, readonly string[]>>;

const warned = new Set<string>();

/** Tells whoever writes the page about a word that no attribute of ours takes. */
export function warnOfUnknown(element: Element, attribute: string, value: string | null, choices: Choices): void {
  const allowed = choices[attribute];
  if (!value || !allowed) return;
  if (allowed.includes(value) || allowed.includes(value.toUpperCase())) return; // corporations may be written either way
  warnOnce(element, attribute, value, `It takes: ${allowed.join(', ')}.`);
}

/** Once per element and attribute. @param hint what may stand there instead */
export function warnOnce({ localName }: Element, attribute: string, value: string, hint: string): void {
  const subject = `${localName} ${attribute}`;
  if (warned.has(subject)) return;
  warned.add(subject);
  console.warn(`EVN Care Kit: <${localName}> has no ${attribute}="${value}". ${hint}`);
}
