import { expect } from 'chai';
import { OutageLookupByCode } from '../outage-lookup/outage-lookup-by-code.generated.ts';
import { UnitChooserCompanies } from '../shared/unit-chooser/unit-chooser-companies.generated.ts';
import { fakeBff } from '../test/helpers/fake-bff.ts';
import { describe, it } from '../test/helpers/mocha.ts';
import { execute } from './graphql.ts';
import type { PublicDocument } from './trusted-document.ts';
import { WidgetError } from './widget-error.ts';

let site = 0;
const options = (signal = new AbortController().signal) =>
  ({ connection: { endpoint: location.origin, site: `pk_graphql${++site}` }, language: 'vi', signal }) as const;
/** A document that only this test knows. */
const sendNote: PublicDocument<{ noteSend: { __typename: string } | null }, { text: string }> = {
  id: 'test-note-send',
  name: 'NoteSend',
  kind: 'mutation',
  surface: 'public',
  method: 'POST',
  ttlSeconds: 0,
};
const question = { customerCode: 'PB06010000001', from: '2026-06-12', to: '2026-06-19' };
const answer = { outages: null };
const companies = { companies: [], companiesElsewhere: [] };

async function faultOf(asked: Promise<unknown>): Promise<WidgetError> {
  const outcome = await asked.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  if (outcome instanceof WidgetError) return outcome;
  throw new Error(`expected a WidgetError, got ${String(outcome)}`);
}

describe('asking trusted documents', () => {
  it('public data goes by GET, a customer code never into an address', async () => {
    const bff = fakeBff()
      .answer(UnitChooserCompanies, companies)
      .answer(OutageLookupByCode, {
        outages: {
          __typename: 'OutageUnknown',
          retryAt: '2026-06-12T08:35:00+07:00',
          hotline: { number: '19001006', priceText: null, verifiedAt: null },
        },
      });
    await execute(UnitChooserCompanies, {}, options());
    await execute(OutageLookupByCode, question, options());
    expect(bff.asked.map(({ method }) => method)).to.deep.equal(['GET', 'POST']);
    expect(bff.asked[1]?.variables).to.deep.equal(question);
  });

  it('equal questions in flight are one request; answers are kept for as long as the document allows', async () => {
    const bff = fakeBff().answer(UnitChooserCompanies, companies);
    const same = options();
    await Promise.all([execute(UnitChooserCompanies, {}, same), execute(UnitChooserCompanies, {}, same)]);
    await execute(UnitChooserCompanies, {}, same);
    expect(bff.asked).to.have.length(1);
    await execute(UnitChooserCompanies, {}, { ...same, fresh: true });
    expect(bff.asked).to.have.length(2);
  });

  it('one of two askers may leave, the other is answered; when the last leaves, the request ends', async () => {
    let answerNow = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (answerNow = resolve));
    const bff = fakeBff().answer(UnitChooserCompanies, () => waiting.then(() => companies));
    const leaving = new AbortController();
    const same = options();
    const left = execute(UnitChooserCompanies, {}, { ...same, signal: leaving.signal }).then(
      () => 'answered',
      () => 'left',
    );
    const stays = execute(UnitChooserCompanies, {}, same);
    leaving.abort();
    answerNow();
    expect(await left).to.equal('left');
    expect((await stays).data).to.deep.equal(companies);
    expect(bff.asked).to.have.length(1);

    bff.hang(OutageLookupByCode);
    const alone = new AbortController();
    const given = execute(OutageLookupByCode, question, options(alone.signal)).catch(() => 'left');
    while (bff.asked.length < 2) await new Promise(requestAnimationFrame);
    alone.abort();
    expect(await given).to.equal('left');
    expect(bff.asked[1]?.signal.aborted).to.equal(true);
  });

  it('a read is tried once more when the way to the BFF is broken, not when the BFF refuses', async () => {
    const bff = fakeBff().fail(UnitChooserCompanies, 'OVERLOADED');
    expect((await faultOf(execute(UnitChooserCompanies, {}, options()))).code).to.equal('OVERLOADED');
    expect(bff.asked).to.have.length(2);
    bff.fail(OutageLookupByCode, 'ORIGIN_NOT_ALLOWED');
    expect((await faultOf(execute(OutageLookupByCode, question, options()))).code).to.equal('ORIGIN_NOT_ALLOWED');
    expect(bff.asked).to.have.length(3);
  });

  it('a fault carries what a person and a programmer need', async () => {
    fakeBff().fail(OutageLookupByCode, 'RATE_LIMITED', { retryAfterSeconds: 20 });
    const { code, retryable, retryAfter, traceId } = await faultOf(execute(OutageLookupByCode, question, options()));
    expect({ code, retryable, retryAfter, traceId }).to.deep.equal({
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfter: 20,
      traceId: 'test',
    });
  });

  it('an answer that lacks a part says why, and is not kept', async () => {
    const bff = fakeBff().answerPartly(UnitChooserCompanies, { companies: [], companiesElsewhere: null }, 'UPSTREAM_UNAVAILABLE');
    const same = options();
    const { data, faults } = await execute(UnitChooserCompanies, {}, same);
    expect(data).to.deep.equal({ companies: [], companiesElsewhere: null });
    expect(faults.map(({ code, retryable }) => [code, retryable])).to.deep.equal([['UPSTREAM_UNAVAILABLE', true]]);
    bff.answer(UnitChooserCompanies, companies);
    expect((await execute(UnitChooserCompanies, {}, same)).faults).to.deep.equal([]);
  });

  it('a mutation is neither shared, nor kept, nor repeated', async () => {
    const bff = fakeBff().answer(sendNote, { noteSend: { __typename: 'NoteSent' } });
    const same = options();
    await Promise.all([execute(sendNote, { text: 'a' }, same), execute(sendNote, { text: 'a' }, same)]);
    await execute(sendNote, { text: 'a' }, same);
    expect(bff.asked.map(({ method }) => method)).to.deep.equal(['POST', 'POST', 'POST']);
    bff.disconnect(sendNote);
    expect((await faultOf(execute(sendNote, { text: 'a' }, same))).code).to.equal('NETWORK');
    expect(bff.asked).to.have.length(4);
  });

  it('an answer without any value is a fault, not an answer', async () => {
    fakeBff().answer(OutageLookupByCode, answer);
    expect((await faultOf(execute(OutageLookupByCode, question, options()))).code).to.equal('UNREADABLE');
  });

  it('no network is a fault of its own', async () => {
    fakeBff().disconnect(OutageLookupByCode);
    expect((await faultOf(execute(OutageLookupByCode, question, options()))).code).to.equal('NETWORK');
  });
});

describe('a page that is not set up', () => {
  /** What the console is told while something runs. */
  async function toldDuring(run: () => Promise<unknown>): Promise<string> {
    const { error } = console;
    const told: unknown[] = [];
    console.error = (text: unknown) => told.push(text);
    try {
      await run();
    } finally {
      console.error = error;
    }
    return told.join('\n');
  }

  it('without a site key asks nobody, and says in the console what is missing', async () => {
    const bff = fakeBff();
    const asked = { ...options(), connection: { endpoint: location.origin, site: '' } };
    const told = await toldDuring(async () =>
      expect((await faultOf(execute(UnitChooserCompanies, {}, asked))).code).to.equal('SITE_UNKNOWN'),
    );
    expect(told).to.include('data-site');
    expect(bff.asked).to.have.length(0);
  });

  it('that gets no readable answer from another origin is told once that it may not be registered', async () => {
    const asked = { ...options(), connection: { endpoint: 'http://127.0.0.1:9', site: 'pk_notregistered0000' } };
    const told = await toldDuring(async () => {
      await faultOf(execute(UnitChooserCompanies, {}, asked));
      await faultOf(execute(UnitChooserCompanies, {}, { ...asked, fresh: true }));
    });
    expect(told).to.include('pk_notregistered0000').and.to.include(location.origin);
    expect(told.split('\n')).to.have.length(1);
  });
});
