/** Telephone numbers and addresses as far as their owner knows them again and nobody else learns them. Pure. */

/** `+84912345678` → `•••••••678` */
export function maskedPhone(number: string): string {
  const local = number.replace(/^\+84/, '0');
  return '•'.repeat(Math.max(0, local.length - 3)) + local.slice(-3);
}

/** `buoi@example.vn` → `b•••@example.vn`, however long the name is. */
export function maskedEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address.slice(0, at)][0] ?? ''}•••${address.slice(at)}`;
}
