import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTicket, readTicket, showTicket } from './ticket.ts';

const KINDS = ['SUPPORT', 'OUTAGE_REPORT', 'CALLBACK'] as const;
const tickets = fc
  .tuple(fc.constantFrom(...KINDS), fc.uint8Array({ minLength: 8, maxLength: 8 }))
  .map(([kind, random]) => makeTicket(kind, random));
const OTHERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a ticket', () => {
  it('names its kind and is grouped for reading out', () => {
    expect(KINDS.map((kind) => showTicket(makeTicket(kind, new Uint8Array(8))))).toEqual([
      'HT-0000-0000-T',
      'MD-0000-0000-H',
      'GL-0000-0000-B',
    ]);
  });

  it('is read however it is written', () => {
    fc.assert(
      fc.property(tickets, (ticket) => {
        const shown = showTicket(ticket);
        const confused = shown.slice(0, 2) + shown.slice(2).replaceAll('0', 'o').replaceAll('1', 'l');
        for (const written of [ticket, shown, shown.toLowerCase(), ` ${shown.replaceAll('-', ' – ')} `, confused]) {
          expect(readTicket(written)).toBe(ticket);
        }
      }),
    );
  });

  it('is refused with one character wrong', () => {
    fc.assert(
      fc.property(tickets, fc.integer({ min: 2, max: 10 }), fc.constantFrom(...OTHERS), (ticket, place, other) => {
        fc.pre(ticket[place] !== other);
        expect(readTicket(ticket.slice(0, place) + other + ticket.slice(place + 1))).toBeNull();
      }),
    );
  });

  it('is refused with two characters in each other’s place, and under the letters of another kind', () => {
    fc.assert(
      fc.property(tickets, fc.integer({ min: 2, max: 10 }), fc.integer({ min: 2, max: 10 }), (ticket, one, two) => {
        fc.pre(ticket[one] !== ticket[two]);
        const swapped = [...ticket];
        [swapped[one], swapped[two]] = [ticket[two] ?? '', ticket[one] ?? ''];
        expect(readTicket(swapped.join(''))).toBeNull();
        for (const letters of ['HT', 'MD', 'GL']) if (!ticket.startsWith(letters)) expect(readTicket(letters + ticket.slice(2))).toBeNull();
      }),
    );
  });

  it.each(['', 'HT', 'XX-0000-0000-1', 'HT-0000-0000', 'HT-0000-0000-TA', '__proto__', 'HT-00U0-0000-1', '🙂'])('is never %j', (text) => {
    expect(readTicket(text)).toBeNull();
  });
});
