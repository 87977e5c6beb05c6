import { PGlite } from '@electric-sql/pglite';
import { cmisStoreReader } from '../../connectors/cmis/store.ts';
import { placeSeal } from '../../modules/outage/outage.seal.ts';
import type { OutageAnswer } from '../../modules/outage/outage.answer.ts';
import { outagePlaces } from '../../modules/outage/outage.places.ts';
import { outageService } from '../../modules/outage/outage.service.ts';
import { hotlineDirectory } from '../../modules/unit/hotline-directory.service.ts';
import { unitDirectory } from '../../modules/unit/unit-directory.service.ts';
import { audienceOf } from '../../platform/asker.ts';
import { systemClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { PARSERS } from '../../platform/db/parsers.ts';
import { openPrepared } from '../../platform/db/postgres.ts';
import { readFreshness } from '../../reference/freshness.ts';
import { readHotlines } from '../../reference/hotlines.ts';
import { readUnits } from '../../reference/units.ts';
import { CORPORATION } from '../supply-points.ts';

/** The driver alone: prepared statements of a `pg` pool, its fastest way, or PGlite where there is no server. */
async function openDriver(): Promise<Pick<Database, 'prepared'>> {
  const { DATABASE_URL, DATABASE_POOL, DATA_DIR } = process.env;
  if (DATABASE_URL !== undefined) return openPrepared(DATABASE_URL, Number(DATABASE_POOL));
  const pglite = await PGlite.create({ dataDir: `${DATA_DIR}/pglite`, parsers: { ...PARSERS } });
  return { prepared: async <Row>(_name: string, text: string, values: unknown[]) => (await pglite.query<Row>(text, values)).rows };
}

export interface Question {
  customerCode: string;
  from: string;
  to: string;
}

/**
 * The business of a look-up as every contender has it: the BFF's statement, rules and calendar seals, on the bare
 * driver. What differs between contenders is what stands around it.
 */
export async function openLookUp(): Promise<(question: Question) => Promise<OutageAnswer>> {
  const clock = systemClock();
  const reader = cmisStoreReader({ database: await openDriver(), clock });
  const service = outageService({
    places: outagePlaces({ reader, units: unitDirectory(readUnits()), clock }),
    hotlines: hotlineDirectory(readHotlines()),
    seal: placeSeal(Buffer.from(process.env['SECRET_KEY'] ?? '', 'hex')),
    freshness: readFreshness(),
    clock,
  });
  const audience = audienceOf({ corporations: [CORPORATION], defaultCorporation: CORPORATION });
  return ({ customerCode, from, to }) => service.lookup({ audience, locale: 'vi' }, { by: { customerCode }, from, to });
}
