import type { Executor } from './db/database.ts';

/** How often what answers are made from has changed. */
export async function readGeneration(db: Executor): Promise<number> {
  return (await db.selectFrom('answer_generation').select('generation').executeTakeFirstOrThrow()).generation;
}

/**
 * Makes every process forget its answers once the transaction is through. Other changes wait for it until then, so it comes
 * last in a transaction that takes long.
 */
export async function nextGeneration(trx: Executor): Promise<void> {
  await trx
    .updateTable('answer_generation')
    .set((eb) => ({ generation: eb('generation', '+', 1) }))
    .execute();
}
