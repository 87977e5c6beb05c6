import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.ts';
import { type Answer, executeTrusted } from '../graphql/execute.ts';
import { Fault } from '../platform/faults.ts';
import type { Log } from '../platform/log.ts';
import type { Question } from './question.ts';

/** Beyond this the process is slower for everybody; whoever comes then is asked to come back. */
const MAX_EXECUTIONS = 256;

/** Runs the trusted documents of one surface. Bugs are logged under the trace id that the caller is given. */
export function executions({ schema, log }: { schema: GraphQLSchema; log: Pick<Log, 'bug'> }) {
  let running = 0;

  return async function run({ document, variables }: Question, context: Context, traceId: string): Promise<Answer> {
    if (running >= MAX_EXECUTIONS) throw new Fault('OVERLOADED', { retryAfterSeconds: 2 });
    running += 1;
    const { answer, ended } = executeTrusted(schema, document, variables, context, traceId);
    void ended.then(() => {
      running -= 1;
    });
    const finished = await answer;
    for (const fault of finished.faults) if (fault.code === 'INTERNAL') log.bug(fault, traceId);
    return finished;
  };
}

export type Run = ReturnType<typeof executions>;
