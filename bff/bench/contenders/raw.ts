/** node:http without GraphQL: the least that an HTTP server in Node can cost for this answer. */
import { createServer } from 'node:http';
import type { OutageAnswer, OutageWindow } from '../../modules/outage/outage.answer.ts';
import { formatInstant } from '../../platform/civil-date.ts';
import { openLookUp, type Question } from './look-up.ts';

const windowJson = ({ id, kind, status, startsAt, endsAt, reason, areaName, scope, unit, calendarPath }: OutageWindow) => ({
  id,
  kind,
  status,
  startsAt: formatInstant(startsAt),
  endsAt: endsAt === null ? null : formatInstant(endsAt),
  reason,
  areaName,
  scope,
  unit: { code: unit.code, name: unit.name, company: unit.company },
  calendarPath,
});

/** The fields that the widget's document selects, of the answer that this benchmark asks for. */
function answerJson(answer: OutageAnswer) {
  if (answer.__typename !== 'OutageFound') throw new Error(`the benchmark asks for outages, not for ${answer.__typename}`);
  const { __typename, asOf, stale, source, knownFrom, knownUntil, calendarPath, windows } = answer;
  return { __typename, asOf: formatInstant(asOf), stale, source, knownFrom, knownUntil, calendarPath, windows: windows.map(windowJson) };
}

const lookUp = await openLookUp();

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    if (request.method !== 'POST') {
      response.writeHead(404).end();
      return;
    }
    const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as { variables: Question };
    const body = JSON.stringify({ data: { outages: answerJson(await lookUp(variables)) } });
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
