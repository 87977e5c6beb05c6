/**
 * A BFF in a process of its own whose forms ask nobody to prove anything: what is tried on it is killing it, at hundreds of
 * submissions. Prints `Ready.` with its addresses; SIGTERM ends it as it ends any BFF.
 */
import { openDatabase } from '../platform/db/open.ts';
import { migrate } from '../platform/db/migrate.ts';
import { alsoTrusting } from '../compose/sealing.ts';
import { fixedClock } from '../platform/clock.ts';
import { testApp } from './app.ts';
import { testSealing } from './sealing.ts';

const { DATABASE_URL = '', MAIL_URL = '', SMS_URL = '', SMS_KEY = '', WEBHOOK_URL = '', WEBHOOK_KEY = '', FILES = '' } = process.env;
const { SIGNER_AUTHORITIES: trusted, REVOCATION_LISTS: revocationLists = '' } = process.env;

const database = await openDatabase({ kind: 'postgres', url: DATABASE_URL, poolSize: 10 });
await migrate(database);
const now = '2026-06-12T08:00:00+07:00';
const sealing = await testSealing(fixedClock(now));
const app = await testApp({
  now,
  database,
  humans: { redeem: async () => 'ok' },
  sealing: trusted === undefined ? sealing : alsoTrusting(sealing, { trusted, revocationLists: revocationLists.split(',') }),
  filesIn: FILES === '' ? null : FILES,
  messages: {
    email: { url: MAIL_URL, from: 'cskh@evnspc.example.vn' },
    sms: { url: SMS_URL, key: SMS_KEY },
    webhook: WEBHOOK_URL === '' ? null : { url: WEBHOOK_URL, key: WEBHOOK_KEY },
    record: false,
  },
});
app.app.background.start();
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
console.log(`Ready. ${app.publicUrl} ${app.operatorUrl} ${app.operatorKey}`);
