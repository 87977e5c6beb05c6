import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkBehind, networkOfAddress } from './network.ts';

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['203.0.113.1', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:0:12ff:1:2:3:4', '2001:db8:0:1200/56'],
    ['2001:db8:0:1200::1', '2001:db8:0:1200/56'],
    ['2001:db8::1', '2001:db8:0:0/56'],
    ['::1', '0:0:0:0/56'],
    ['::', '0:0:0:0/56'],
    ['fe80::1%eth0', 'fe80:0:0:0/56'],
    ['', 'unknown'],
    ['example.vn', 'unknown'],
    ['203.0.113.77:4711', 'unknown'],
    ['<script>', 'unknown'],
  ])('%j: %s', (address, network) => {
    expect(networkOfAddress(address)).toBe(network);
  });

  it('is the same for every way to write an address', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
        fc.pre(!address.includes('.'));
        expect(networkOfAddress(written)).toBe(networkOfAddress(address));
      }),
    );
  });
});

describe('whom we hear', () => {
  const asked = (forwarded: string | undefined): Pick<IncomingMessage, 'headers' | 'socket'> => ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '198.51.100.9' } as IncomingMessage['socket'],
  });

  it('is the other end of the line, whatever it claims, unless a proxy is ours', () => {
    expect(networkBehind(0)(asked('203.0.113.77'))).toBe('198.51.100.0/24');
  });

  it('is what the outermost of our proxies has written down; what stood there before counts for nothing', () => {
    expect(networkBehind(1)(asked('192.0.2.1, 203.0.113.77'))).toBe('203.0.113.0/24');
    expect(networkBehind(2)(asked('192.0.2.1, 203.0.113.77, 10.0.0.1'))).toBe('203.0.113.0/24');
  });

  it('is the proxy itself where nothing is written down', () => {
    expect(networkBehind(1)(asked(undefined))).toBe('198.51.100.0/24');
    expect(networkBehind(2)(asked('203.0.113.77'))).toBe('198.51.100.0/24');
  });
});
