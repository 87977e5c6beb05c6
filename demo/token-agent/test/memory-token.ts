/** A token of keys in memory, for everything that is not about PKCS#11. */
import { generateKeyPairSync, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import { certificateIdOf, type PinState, type Token } from '../token.ts';
import { developmentAuthority } from '../authority.ts';

export const MEMORY_PIN = '246810';

interface Stored {
  readonly der: Buffer;
  readonly id: string;
  readonly privateKey: KeyObject;
}

export interface MemoryToken extends Token {
  /** State of the PIN, and whether the token is plugged in. */
  pin: PinState;
  present: boolean;
  readonly signer: Stored;
  /** Another certificate over the key of `signer`. */
  readonly renewed: Stored;
  readonly expired: Stored;
  readonly ec: Stored;
}

export async function memoryToken(): Promise<MemoryToken> {
  const authority = await developmentAuthority();
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const stored = async (
    { publicKey, privateKey }: typeof rsa,
    commonName: string,
    validDays: readonly [number, number],
  ): Promise<Stored> => {
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    const der = await authority.issue({ spki, commonName, taxCode: '0101234567', validDays });
    return { der, id: certificateIdOf(new X509Certificate(der)), privateKey };
  };
  const signer = await stored(rsa, 'CÔNG TY MẪU', [-30, 335]);
  const renewed = await stored(rsa, 'CÔNG TY MẪU', [-1, 700]);
  const expired = await stored(rsa, 'CÔNG TY MẪU', [-400, -35]);
  const onCurve = await stored(ec, 'CÔNG TY MẪU EC', [-30, 335]);
  const all = [signer, renewed, expired, onCurve];
  const plugged = (token: MemoryToken): readonly Stored[] => {
    if (!token.present) throw new Refusal('NO_TOKEN');
    return all;
  };
  const token: MemoryToken = {
    pin: 'OPEN',
    present: true,
    signer,
    renewed,
    expired,
    ec: onCurve,
    certificates: () =>
      plugged(token).map(({ der, id }) => ({ id, x509: new X509Certificate(der), tokenLabel: 'Token mẫu', pin: token.pin })),
    sign(certificateId, pin, messages) {
      const found = plugged(token).find(({ id }) => id === certificateId);
      if (!found) throw new Refusal('NO_CERTIFICATE');
      if (pin !== MEMORY_PIN) throw new Refusal('PIN_INCORRECT');
      return messages.map((message) => sign('sha256', message, { key: found.privateKey, dsaEncoding: 'ieee-p1363' }));
    },
  };
  return token;
}
