import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../test/app.ts';
import { saySampleRequests, seedRequests } from './sample-requests.ts';

let app: TestApp;
beforeAll(async () => {
  // With the real human check: the sample passes by it, nobody else does.
  app = await testApp({ humans: null });
});
afterAll(() => app.close());

it('shows a request in every part of the way, labelled as sample, and brings them once', async () => {
  const { serviceRequests, services } = app.app.personal;
  const said: string[] = [];
  const deps = {
    ...serviceRequests,
    papers: app.app.papers,
    session: services.session,
    clock: app.clock,
    say: (line: string) => void said.push(line),
  };
  expect([await seedRequests(deps), await seedRequests(deps)]).toEqual([true, false]);
  const { edges } = await serviceRequests.desk.list({ locale: 'vi' }, { corporation: 'EVNSPC' });
  expect(edges.map(({ node }) => node.stage).toSorted()).toEqual([
    'CONSTRUCTION',
    'DONE',
    'NEEDS_PAPERS',
    'RECEIVED',
    'SIGNING',
    'SIGNING',
  ]);
  for (const { node } of edges) {
    expect([node.applicant.name, node.details.note]).toEqual(['Khách Hàng Mẫu', expect.stringContaining('mẫu')]);
    expect(said[0]).toContain(node.code);
  }
  const signing = edges.map(({ node }) => node).filter(({ stage }) => stage === 'SIGNING');
  const papers = await Promise.all(signing.map(({ code }) => app.app.papers.list({ locale: 'vi' }, { requestCode: code })));
  const methods = papers
    .flatMap((list) => (list.__typename === 'PaperRecordList' ? list.papers : []))
    .map(({ signingMethod }) => signingMethod);
  expect(methods.toSorted()).toEqual(['OTP', 'TOKEN']);
  await saySampleRequests({ ...deps, desk: serviceRequests.desk });
  expect(said[1]).toMatch(/GK-\S+-000002-\S \(HOUSEHOLD, SIGNING\), GK-\S+-000003-\S \(COMPANY, SIGNING\)/);
  expect(said[0]).toMatch(/GK-\S+ to sign by one-time code, GK-\S+ to sign with a USB token/);
});
