import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import { draftPdf, handOver } from '../../test/papers.ts';
import { AWKWARD_FILES, pdf } from '../attachment/attachment.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const STATUSES = { PDF_BROKEN: 400, PDF_LOCKED: 422, PDF_ACTIVE: 422 } as const;
const isHere = (refused: string | null): refused is keyof typeof STATUSES => refused !== null && refused in STATUSES;

/** What would lie on the disk of a customer who opens what the utility sent. */
const HOSTILE = AWKWARD_FILES.flatMap(({ name, make, refused }) => (isHere(refused) ? [[name, make, STATUSES[refused]] as const] : []));

describe('a PDF that the utility hands over', () => {
  it.each(HOSTILE)('is refused as a customer’s would be: %s', async (_, make, status) => {
    const response = await handOver(app, await make());
    const body = await response.text();
    expect([response.status, body]).toEqual([status, expect.stringContaining(status === 422 ? 'PAPER_NOT_PLAIN' : 'BAD_REQUEST')]);
    expect(readdirSync(app.folder, { recursive: true }).filter((name) => String(name).startsWith('pf_'))).toEqual([]);
  });

  it('is refused while it could do something, and taken once it was printed again', async () => {
    expect(HOSTILE.length).toBeGreaterThan(10);
    expect((await handOver(app, pdf({ catalog: '/OpenAction << /S /URI /URI (https://evil.example) >>' }))).status).toBe(422);
    expect((await handOver(app, await draftPdf())).status).toBe(201);
  });

  it('may be longer than a customer’s, up to two hundred pages', async () => {
    expect([(await handOver(app, pdf({ pages: 150 }))).status, (await handOver(app, pdf({ pages: 201 }))).status]).toEqual([201, 400]);
  });
});
