import { X509Certificate } from 'node:crypto';
import { ConfigurationError, type Environment } from '../config.ts';
import type { Clock } from '../platform/clock.ts';
import { alsoTrusting, keptSealing, readSealing, type Sealing } from './sealing.ts';

/** A file that is missing or is something else is a mistake of the configuration. */
function configured<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new ConfigurationError(`The configuration is not right:\n  ${(error as Error).message}`);
  }
}

const commonNameOf = (certificate: Uint8Array): string =>
  /^CN=(.+)$/m.exec(new X509Certificate(certificate).subject)?.[1] ?? 'nobody by name';

/** What papers are sealed with, and says so: whoever starts a BFF is to know whether anybody trusts its seal. */
export async function chosenSealing(
  { SEAL_CERTIFICATES, SEAL_KEY_FILE, TIMESTAMP_URL, ...config }: Environment,
  { clock, say }: { clock: Clock; say: (line: string) => void },
): Promise<Sealing | null> {
  const { SIGNER_AUTHORITIES, REVOCATION_LISTS, NODE_ENV, DATA_DIR } = config;
  const signers =
    SIGNER_AUTHORITIES && REVOCATION_LISTS ? { trusted: SIGNER_AUTHORITIES, revocationLists: REVOCATION_LISTS.split(',') } : null;
  if (SEAL_CERTIFICATES && SEAL_KEY_FILE && TIMESTAMP_URL && signers) {
    const own = { certificates: SEAL_CERTIFICATES, key: SEAL_KEY_FILE, timestampUrl: TIMESTAMP_URL };
    const sealing = configured(() => readSealing({ ...own, ...signers }));
    say(`Papers are sealed as “${commonNameOf(sealing.sealKey.certificates[0])}”, their time attested by ${new URL(TIMESTAMP_URL).host}.`);
    return sealing;
  }
  if (NODE_ENV === 'production') {
    say('Papers are not signed here: SEAL_CERTIFICATES and what belongs to it are not set.');
    return null;
  }
  say(`Papers are sealed with keys made up for development (${DATA_DIR}): nobody trusts them, and every page they seal says so.`);
  const kept = await keptSealing(DATA_DIR, clock);
  if (!signers) return kept;
  say(`Companies may sign with certificates of the authorities in ${signers.trusted}.`);
  return configured(() => alsoTrusting(kept, signers));
}
