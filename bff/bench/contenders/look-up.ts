import { PGlite } from '@electric-sql/pglite';
import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import { cmisStoreReader } from '../../connectors/cmis/store.ts';
import { placeSeal } from '../../modules/calendar/place-seal.ts';
import type { OutageAnswer } from '../../modules/outage/outage.answer.ts';
import { outageService } from '../../modules/outage/outage.service.ts';
import type { Site } from '../../modules/site/site.service.ts';
import { CORPORATIONS } from '../../modules/unit/corporation.ts';
import { hotlineDirectory } from '../../modules/unit/hotlines.ts';
import { unitDirectory } from '../../modules/unit/unit.directory.ts';
import { systemClock } from '../../platform/clock.ts';
import { PARSERS } from '../../platform/db/parsers.ts';
import { readFreshness } from '../../reference/freshness.ts';
import { readHotlines } from '../../reference/hotlines.ts';
import { readUnits } from '../../reference/units.ts';

type Query = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>;

/** The driver alone, without a query builder: a prepared statement per text, which is the fastest way of `pg`. */
async function openDriver(): Promise<Query> {
  const { DATABASE_URL, DATABASE_POOL, DATA_DIR } = process.env;
  if (DATABASE_URL === undefined) {
    const pglite = await PGlite.create({ dataDir: `${DATA_DIR}/pglite`, parsers: { ...PARSERS } });
    return (text, values) => pglite.query(text, values);
  }
  const types = { getTypeParser: (oid: number, format?: 'text' | 'binary') => PARSERS[oid] ?? pg.types.getTypeParser(oid, format) };
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL), types });
  const names = new Map<string, string>();
  return (text, values) => {
    const name = names.get(text) ?? `q${names.size}`;
    names.set(text, name);
    return pool.query({ name, text, values });
  };
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
  const query = await openDriver();
  const reader = cmisStoreReader({
    database: { read: { executeQuery: ({ sql, parameters }: CompiledQuery) => query(sql, [...parameters]) } } as never,
  });
  const service = outageService({
    reader,
    units: unitDirectory(readUnits()),
    hotlines: hotlineDirectory(readHotlines()),
    seal: placeSeal(Buffer.from(process.env['SECRET_KEY'] ?? '', 'hex')),
    freshness: readFreshness(),
    clock: systemClock(),
  });
  const site: Site = {
    key: 'bench',
    name: 'bench',
    trust: 'partner',
    corporations: CORPORATIONS,
    defaultCorporation: 'EVNSPC',
    origins: new Set(),
    locale: 'vi',
    profile: 'bench',
  };
  return ({ customerCode, from, to }) => service.lookup({ site, locale: 'vi' }, { by: { customerCode }, from, to });
}
