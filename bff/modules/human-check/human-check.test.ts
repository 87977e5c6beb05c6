import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { PORTAL_SITE, UTILITY_SITE } from '../../seeds/sites.ts';
import { type TestApp, testApp } from '../../test/app.ts';
import { supportForm, type Submitted } from '../request/request.fixture.ts';
import type { HumanCheckInput } from './human-check.port.ts';
import { typedCode } from './typed-code.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ humans: null });
});
afterAll(() => app.close());

interface Given {
  kind: string;
  challenge: string;
  picture: { width: number; height: number; path: string } | null;
  soundPath: string | null;
  length: number | null;
  expiresAt: string;
}

const FIELDS = 'kind challenge picture { width height path } soundPath length expiresAt';
const SUBMIT = `mutation ($input: SupportRequestInput!) { result: supportRequestSubmit(input: $input) { __typename ... on Problem { code } } }`;

/** The site is that of the explorer, with proof of work, unless the test changes it. */
async function given(purpose = 'SUPPORT_REQUEST'): Promise<Given> {
  const { data } = await app.graphql<{ humanCheck: Given }>(
    `query ($purpose: HumanCheckPurpose!) { humanCheck(purpose: $purpose) { ${FIELDS} } }`,
    { purpose },
  );
  if (!data) throw new Error('no challenge');
  return data.humanCheck;
}

async function solved({ challenge }: Given): Promise<HumanCheckInput> {
  const parsed = JSON.parse(challenge) as Challenge;
  const solution = await solveChallenge({ challenge: parsed, deriveKey });
  return { challenge, solution: Buffer.from(JSON.stringify({ challenge: parsed, solution })).toString('base64') };
}

async function submitted(humanCheck: HumanCheckInput): Promise<Submitted['__typename']> {
  const { data } = await app.graphql<{ result: Submitted }>(SUBMIT, { input: supportForm({ humanCheck }) });
  return data?.result.__typename ?? 'fault';
}

const changed = (humanCheck: HumanCheckInput, change: (payload: { challenge: Challenge }) => void): HumanCheckInput => {
  const payload = JSON.parse(Buffer.from(humanCheck.solution, 'base64').toString()) as { challenge: Challenge };
  change(payload);
  return { ...humanCheck, solution: Buffer.from(JSON.stringify(payload)).toString('base64') };
};

async function setKind(humanCheck: 'PROOF_OF_WORK' | 'TYPED_CODE'): Promise<void> {
  const site = app.app.sites.find(UTILITY_SITE);
  if (!site) throw new Error('no site');
  const { audience, origins, __typename: _, ...rest } = site;
  await app.app.sites.put({ ...rest, ...audience, origins: [...origins], humanCheck, sample: true });
}

describe('proof of work', () => {
  it('asks nothing of a person, and counts once', async () => {
    const challenge = await given();
    expect(challenge).toMatchObject({ kind: 'PROOF_OF_WORK', picture: null, soundPath: null, length: null });
    const solution = await solved(challenge);
    expect(await submitted(solution)).toBe('RequestReceipt');
    expect(await submitted(solution)).toBe('VerificationRequiredProblem');
  });

  it('counts once also when fifty use it at the same moment', async () => {
    const solution = await solved(await given());
    const results = await Promise.all(Array.from({ length: 50 }, () => submitted(solution)));
    expect(results.filter((result) => result === 'RequestReceipt')).toHaveLength(1);
    expect(results.filter((result) => result === 'VerificationRequiredProblem')).toHaveLength(49);
  });

  it('is good for nothing but its purpose', async () => {
    expect(await submitted(await solved(await given('OUTAGE_REPORT')))).toBe('VerificationRequiredProblem');
  });

  it('is good for no other site', async () => {
    const answer = app.app.sites.find(PORTAL_SITE);
    expect(answer?.humanCheck).toBe('TYPED_CODE');
    const solution = await solved(await given());
    const elsewhere = changed(solution, ({ challenge }) => Object.assign(challenge.parameters.data ?? {}, { siteKey: PORTAL_SITE }));
    expect(await submitted(elsewhere)).toBe('VerificationRequiredProblem');
  });

  it('expires after five minutes, and its age cannot be changed', async () => {
    const solution = await solved(await given());
    app.clock.advance(5 * 60_000);
    expect(await submitted(solution)).toBe('VerificationRequiredProblem');
    const younger = changed(solution, ({ challenge }) =>
      Object.assign(challenge.parameters.data ?? {}, { expires: app.clock.now().getTime() + 60_000 }),
    );
    expect(await submitted(younger)).toBe('VerificationRequiredProblem');
  });

  it.each<[string, (given: HumanCheckInput) => HumanCheckInput]>([
    ['nothing', (right) => ({ ...right, solution: '' })],
    ['no base64', (right) => ({ ...right, solution: '{"a":1}' })],
    ['JSON of another shape', (right) => ({ ...right, solution: Buffer.from('[null]').toString('base64') })],
    ['a number far too long', (right) => ({ ...right, solution: 'A'.repeat(20_000) })],
    ['no signature', (right) => changed(right, ({ challenge }) => delete challenge.signature)],
    ['less work than was asked', (right) => changed(right, ({ challenge }) => Object.assign(challenge.parameters, { cost: 1 }))],
    ['another nonce', (right) => changed(right, ({ challenge }) => Object.assign(challenge.parameters, { nonce: '00'.repeat(16) }))],
  ])('is refused for %s', async (_, spoil) => {
    expect(await submitted(spoil(await solved(await given())))).toBe('VerificationRequiredProblem');
  });

  it('gives everybody a challenge of their own, also at the same moment', async () => {
    const challenges = await Promise.all(Array.from({ length: 20 }, () => given()));
    expect(new Set(challenges.map(({ challenge }) => challenge)).size).toBe(20);
  });
});

describe('a typed code', () => {
  const codes = typedCode(Buffer.alloc(32, 1));
  const use = { purpose: 'SUPPORT_REQUEST', siteKey: UTILITY_SITE } as const;
  const now = new Date('2026-06-12T01:00:00Z');
  const later = new Date('2026-06-12T01:05:00Z');

  it('is drawn and can be heard, and stands nowhere in the challenge', () => {
    const { challenge, picture } = codes.create(use, later);
    const code = codes.codeOf(challenge, now);
    expect(code).toMatch(/^[0-9]{6}$/);
    expect(picture.path).toMatch(/^M[0-9MLQCZ., -]+$/);
    expect(Buffer.from(challenge, 'base64url').toString('latin1')).not.toContain(code);
    expect(codes.codeOf(challenge, later)).toBeNull();
  });

  it('is taken as people type it, and only whole', () => {
    const { challenge } = codes.create(use, later);
    const code = codes.codeOf(challenge, now) ?? '';
    const right = (typed: string) => codes.judge(challenge, typed, use)?.isRight;
    expect(right(code)).toBe(true);
    expect(right(` ${code.slice(0, 3)} - ${code.slice(3)} `)).toBe(true);
    expect(right(code.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))))).toBe(true);
    expect(right(code.slice(1))).toBe(false);
    expect(right('')).toBe(false);
    expect(codes.judge(challenge, code, { ...use, purpose: 'OUTAGE_REPORT' })).toBeNull();
    expect(codes.judge(challenge, code, { ...use, siteKey: PORTAL_SITE })).toBeNull();
    expect(codes.judge('A'.repeat(80), code, use)).toBeNull();
  });

  it('is asked for where the site has switched it on; work does not count there, and of each picture one guess does', async () => {
    const worked = await solved(await given());
    await setKind('TYPED_CODE');
    try {
      expect(await submitted(worked)).toBe('VerificationRequiredProblem');
      const challenge = await given();
      expect(challenge).toMatchObject({ kind: 'TYPED_CODE', length: 6 });
      const wave = await app.fetch(challenge.soundPath ?? '');
      expect(wave.headers.get('content-type')).toBe('audio/wav');
      expect(wave.headers.get('cache-control')).toBe('no-store');
      const bytes = Buffer.from(await wave.arrayBuffer());
      expect(bytes.toString('latin1', 0, 4)).toBe('RIFF');
      expect(bytes.readUInt32LE(40)).toBe(bytes.length - 44);
      const guesses = await Promise.all(
        Array.from({ length: 20 }, (_, guess) => submitted({ challenge: challenge.challenge, solution: String(guess).padStart(6, '0') })),
      );
      expect(new Set(guesses)).toEqual(new Set(['VerificationRequiredProblem']));
      const uses = await app.db.read.selectFrom('human_check_use').select('id').where('id', 'like', 'code %').execute();
      expect(uses).toHaveLength(1);
    } finally {
      await setKind('PROOF_OF_WORK');
    }
  });

  it('cannot be heard when it never was one', async () => {
    expect((await app.fetch(`/human-check/${'A'.repeat(80)}.wav`)).status).toBe(404);
    expect((await app.fetch('/human-check/x.wav')).status).toBe(404);
  });
});

it('forgets tries an hour after they could have counted', async () => {
  const tries = async () => (await app.db.read.selectFrom('human_check_use').select('id').execute()).length;
  await submitted(await solved(await given()));
  await app.app.background.tidy();
  expect(await tries()).toBeGreaterThan(0);
  app.clock.advance(70 * 60_000);
  await app.app.background.tidy();
  expect(await tries()).toBe(0);
});
