import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

/**
 * From where somebody asks: the address, or as coarse as a household or an office is: the first 24 bits of an IPv4 address, the
 * first 56 of an IPv6 address. Neither is logged.
 */

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The eight groups of an address that is valid. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const numbers = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  if (tail === undefined) return numbers(head);
  const zeros = 8 - numbers(head).length - numbers(tail).length;
  return [...numbers(head), ...Array.from({ length: zeros }, () => 0), ...numbers(tail)];
}

/** `203.0.113.77`, `2001:db8::1`; `unknown` for what is no address. */
function plainAddress(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(MAPPED, '$1');
  return isIPv4(bare) || (isIPv6(bare) && !bare.includes('.')) ? bare : 'unknown';
}

/** `203.0.113.0/24`, `2001:db8:0:1200/56`; `unknown` for what is no address. */
export function networkOfAddress(address: string): string {
  const bare = plainAddress(address);
  if (isIPv4(bare)) return `${bare.slice(0, bare.lastIndexOf('.'))}.0/24`;
  if (!isIPv6(bare)) return 'unknown';
  const groups = groupsOf(bare);
  const first = [...groups.slice(0, 3), (groups[3] ?? 0) & 0xff00];
  return `${first.map((group) => group.toString(16)).join(':')}/56`;
}

type Asking = Pick<IncomingMessage, 'headers' | 'socket'>;

/** From which address a request comes; only the evidence of a signature keeps it. */
export type AddressOf = (request: Asking) => string;

/** From where a request comes. */
export type NetworkOf = (request: Asking) => string;

/**
 * @param trustedProxies how many proxies of ours stand in front, each of which writes down whom it heard from in
 * `X-Forwarded-For`. With none that header is what anybody has made up.
 */
export function addressBehind(trustedProxies: number): AddressOf {
  return ({ headers, socket }) => {
    const heard = trustedProxies === 0 ? '' : [headers['x-forwarded-for'] ?? ''].flat().join(',');
    return plainAddress(heard.split(',').at(-trustedProxies)?.trim() || (socket.remoteAddress ?? ''));
  };
}

export function networkBehind(trustedProxies: number): NetworkOf {
  const addressOf = addressBehind(trustedProxies);
  return (request) => networkOfAddress(addressOf(request));
}
