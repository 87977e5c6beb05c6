import { describe, expect, it } from 'vitest';
import { brokenAt, canonicalJson, chained, type EvidenceEvent, NO_EVENT } from './evidence.ts';

function chainOf(...contents: object[]): EvidenceEvent[] {
  const events: EvidenceEvent[] = [];
  for (const content of contents) events.push(chained(content, events.at(-1)?.hash ?? NO_EVENT));
  return events;
}

const chain = chainOf({ what: 'attached' }, { what: 'shown' }, { what: 'confirmed', attempts: 2 });

describe('evidence', () => {
  it('is the same bytes for the same content, in whichever order it was written', () => {
    expect(canonicalJson({ b: 1, a: 'ký' })).toBe('{"a":"ký","b":1}');
    expect(canonicalJson({ a: 'ký', b: 1 })).toBe(canonicalJson({ b: 1, a: 'ký' }));
  });

  it('is whole as long as nobody touched it', () => {
    expect(brokenAt(chain)).toBeNull();
    expect(brokenAt([])).toBeNull();
  });

  it.each([0, 1, 2])('shows that event %i was altered, taken out, or written anew', (place) => {
    const altered = chain.map((event, index) => (index === place ? { ...event, json: event.json.replace('}', ',"x":1}') } : event));
    expect(brokenAt(altered)).toBe(place);
    const forged = chain.map((event, index) => (index === place ? chained({ what: 'forged' }, event.previousHash) : event));
    expect(brokenAt(forged)).toBe(place === 2 ? null : place + 1);
    if (place < 2) expect(brokenAt(chain.toSpliced(place, 1))).toBe(place);
  });

  it('shows that two events changed places', () => {
    const [first, second, third] = chain as [EvidenceEvent, EvidenceEvent, EvidenceEvent];
    expect(brokenAt([second, first, third])).toBe(0);
  });
});
