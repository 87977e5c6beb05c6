/**
 * The one-time codes of a BFF in a process of its own, on the PostgreSQL that DATABASE_URL names: does at once as often as it
 * is told what it is told, and says what came of each. Ends with its parent.
 */
import { openDatabase } from '../platform/db/open.ts';
import { asker, otpDesk } from '../modules/otp/otp.fixture.ts';
import { naiveAttempt } from '../modules/otp/otp.naive.fixture.ts';
import type { OtpBinding } from '../modules/otp/otp.ts';

export interface Order {
  act: 'take' | 'verify' | 'naive';
  times: number;
  challengeId: string;
  code: string;
  binding: OtpBinding;
}

const CONNECTIONS = 25;
const database = await openDatabase({ kind: 'postgres', url: process.env['DATABASE_URL'] ?? '', poolSize: CONNECTIONS });
const { otp } = otpDesk(database);

async function once({ act, challengeId, code, binding }: Order): Promise<string> {
  if (act === 'naive') return naiveAttempt(database, challengeId, code);
  const who = asker(binding.visitorId);
  const result = act === 'verify' ? await otp.verify(who, { challengeId, code }) : await otp.take(who, { challengeId, code, binding });
  return result.__typename === 'OtpProblem' ? result.code : 'right';
}

/** Every connection is busy until all is done. */
async function all(order: Order): Promise<string[]> {
  const outcomes: string[] = [];
  let begun = 0;
  const worker = async (): Promise<void> => {
    while (begun < order.times) {
      begun += 1;
      outcomes.push(await once(order));
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return outcomes;
}

process.on('message', (order: Order) => void all(order).then((outcomes) => process.send?.(outcomes)));
process.on('disconnect', () => void database.close());
process.send?.('ready');
