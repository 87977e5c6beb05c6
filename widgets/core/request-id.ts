/** A random UUID. Pages without HTTPS have no `crypto.randomUUID`, and customers there type as much as elsewhere. */
export function requestId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  return ['', '', '', '', ''].map((_, part) => hex.slice([0, 4, 6, 8, 10][part], [4, 6, 8, 10, 16][part]).join('')).join('-');
}
