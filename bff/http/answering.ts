import type { Context } from '../graphql/context.ts';
import type { Exchange } from './exchange.ts';
import type { Run } from './executions.ts';
import type { Question } from './question.ts';
import { retryAfter, sendJson, statusOf } from './respond.ts';

/** Answers one person, who alone may see it: nothing of it is kept anywhere. */
export async function answerAlone(exchange: Exchange, run: Run, question: Question, context: Context): Promise<void> {
  const { response, traceId, line } = exchange;
  line.document = question.document.name;
  line.dataClass = question.document.dataClass;
  const { data, errors, faults } = await run(question, context, traceId);
  exchange.fault = faults[0] ?? null;
  const status = statusOf(
    data,
    faults.map(({ code }) => code),
  );
  const headers = { ...exchange.headers, ...(exchange.fault ? retryAfter(exchange.fault) : {}) };
  sendJson(response, status, errors ? { data, errors } : { data }, headers);
}
