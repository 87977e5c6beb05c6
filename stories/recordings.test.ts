import { describe, expect, test } from 'vitest';
import { TICKET_LETTERS, makeTicket, readTicket, showTicket } from '../bff/modules/request/ticket.ts';
import { foundNothing, missingIn } from './check.ts';
import { COMMON_STATES } from './common-states.ts';
import { player, questionKey, type RecordedAnswer } from './recording.ts';
import { stable } from './stable.ts';

const answer = (data: object, variables: object = {}, document = 'RequestStatus'): RecordedAnswer => ({
  document,
  locale: 'vi',
  variables: { ...variables },
  data: { ...data },
});

const input = { phone: '0912000000', clientRequestId: 'a1b2c3d4', humanCheck: { challenge: 'x', solution: 'y' } };

test('a recording that found nothing is a fault, unless its story is about that', () => {
  const empty = answer({ contents: { edges: [] } }, {}, 'NewsList');
  expect(foundNothing('stories/recordings/x-evn-news--latest.json', empty)).toHaveLength(1);
  expect(foundNothing('stories/recordings/x-evn-news--none.json', empty)).toEqual([]);
  expect(foundNothing('stories/recordings/x-evn-news--latest.json', answer({ contents: { edges: [{}] } }))).toEqual([]);
});

describe('questions', () => {
  test('are the same in any order of variables, and whatever the widget made up to send them', () => {
    const again = { humanCheck: { challenge: 'z', solution: '1' }, clientRequestId: 'ffffffff', phone: '0912000000' };
    expect(questionKey(answer({}, { input }))).toBe(questionKey(answer({}, { input: again })));
    expect(questionKey(answer({}, { input }))).not.toBe(questionKey(answer({}, { input: { ...input, phone: '0912000001' } })));
    expect(questionKey(answer({}, { input }))).not.toBe(questionKey(answer({}, { input }, 'SupportSubmit')));
  });

  test('asked again get their next answer, and the last one from then on', () => {
    const other = answer({ step: 'other' }, { ticket: 'B' });
    const play = player([answer({ step: 1 }, { ticket: 'A' }), other, answer({ step: 2 }, { ticket: 'A' })]);
    const ask = (ticket: string) => play({ document: 'RequestStatus', variables: { ticket } })?.data['step'];
    expect([ask('A'), ask('B'), ask('A'), ask('A'), ask('B'), ask('C')]).toEqual([1, 'other', 2, 2, 'other', undefined]);
  });
});

describe('a recording without chance', () => {
  const ticket = (n: number) => makeTicket('SUPPORT', new Uint8Array(8).fill(n));
  const recorded = (id: string, random: number): RecordedAnswer[] => [
    answer({ receipt: { id: `rq_${id.repeat(26)}`, ticket: showTicket(ticket(random)) } }, { input }),
    answer({ request: { id: `rq_${id.repeat(26)}`, ticket: ticket(random) } }, { ticket: showTicket(ticket(random)) }),
  ];

  test('is the same however the ids and tickets were drawn', () => {
    expect(stable(recorded('a', 7))).toEqual(stable(recorded('b', 21)));
  });

  test('is the same in whichever order two documents were answered, and keeps that of the answers of one', () => {
    const [first, second, other] = [answer({ step: 1 }), answer({ step: 2 }), answer({}, {}, 'Hotlines')];
    expect(stable([first, other, second])).toEqual([other, first, second]);
    expect(stable([first, second, other])).toEqual([other, first, second]);
  });

  test('keeps a ticket one and the same in every spelling, and one that can be read', () => {
    const [sent, asked] = stable(recorded('a', 21)) as [RecordedAnswer, RecordedAnswer];
    const shown = (sent.data['receipt'] as { ticket: string }).ticket;
    expect(readTicket(shown)).toBe((asked.data['request'] as { ticket: string }).ticket);
    expect(shown.startsWith(TICKET_LETTERS.SUPPORT)).toBe(true);
    expect(asked.variables['ticket']).toBe(shown);
  });

  test('holds nothing that was made up to send', () => {
    const [sent] = stable(recorded('a', 7));
    expect(sent?.variables['input']).toEqual({
      phone: '0912000000',
      clientRequestId: 'recorded',
      humanCheck: { challenge: 'recorded', solution: 'recorded' },
    });
  });

  test('leaves alone what only looks like a ticket', () => {
    expect(stable([answer({ decision: 'QD-1279-2025-X' })])).toEqual([answer({ decision: 'QD-1279-2025-X' })]);
  });

  test('keeps the challenge of the former recording, as long as the same is asked', () => {
    const challenge = (salt: string, purpose = 'SUPPORT') => answer({ check: { challenge: { salt }, expiresInSeconds: 300 } }, { purpose });
    expect(stable([challenge('new')], [challenge('old')])).toEqual([challenge('old')]);
    expect(stable([challenge('new')], [challenge('old', 'OUTAGE')])).toEqual([challenge('new')]);
    expect(stable([challenge('new')])).toEqual([challenge('new')]);
  });
});

test('a state that all widgets have, and a group of the sidebar, are missed where they are not', () => {
  const stories = (states: readonly string[], title: string) =>
    `${states.map((state) => `export const ${state} = states.${state};`).join('\n')} title: '${title}/evn-x'`;
  const order = `order: ['My home', 'For staff',]`;
  expect(missingIn(stories(COMMON_STATES, 'My home'), order)).toEqual([]);
  expect(missingIn(stories(COMMON_STATES.slice(1), 'Elsewhere'), order)).toHaveLength(2);
});
