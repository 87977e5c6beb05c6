/** Tokens behind a PKCS#11 library: the one of the certificate authority, or SoftHSM. */
import { createHash, X509Certificate } from 'node:crypto';
import pkcs11, { type Handle, type Template } from 'pkcs11js';
import { refusalOfReturnValue } from './pkcs11-errors.ts';
import { Refusal } from './refusal.ts';
import { certificateIdOf, type PinState, type StoredCertificate, type Token } from './token.ts';

/** RFC 8017: DigestInfo with SHA-256, up to the 32 bytes of the digest. CKM_RSA_PKCS pads and nothing more. */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const LONGEST_SIGNATURE = 1024;

interface Found extends StoredCertificate {
  readonly slot: Handle;
  /** CKA_ID, which the private key has too. */
  readonly keyId: Buffer;
}

export interface Pkcs11Token extends Token {
  close(): void;
}

/** @param libraryPath `/usr/lib/softhsm/libsofthsm2.so`, `C:\Windows\System32\vnptca_p11_v8.dll` */
export function openPkcs11Token(libraryPath: string): Pkcs11Token {
  const library = new pkcs11.PKCS11();
  library.load(libraryPath);
  library.C_Initialize();

  function withSession<Answer>(slot: Handle, work: (session: Handle) => Answer): Answer {
    const session = library.C_OpenSession(slot, pkcs11.CKF_SERIAL_SESSION);
    try {
      return work(session);
    } finally {
      library.C_CloseSession(session);
    }
  }

  function objects(session: Handle, template: Template): Handle[] {
    const found: Handle[] = [];
    library.C_FindObjectsInit(session, template);
    try {
      for (let object = library.C_FindObjects(session); object; object = library.C_FindObjects(session)) found.push(object);
    } finally {
      library.C_FindObjectsFinal(session);
    }
    return found;
  }

  function bytesOf(session: Handle, object: Handle, type: number): Buffer {
    const [attribute] = library.C_GetAttributeValue(session, object, [{ type }]);
    return Buffer.from(attribute?.value ?? []);
  }

  function found(): readonly Found[] {
    const slots = library.C_GetSlotList(true).map((slot) => ({ slot, info: library.C_GetTokenInfo(slot) }));
    const tokens = slots.filter(({ info }) => (info.flags & pkcs11.CKF_TOKEN_INITIALIZED) !== 0);
    if (tokens.length === 0) throw new Refusal('NO_TOKEN');
    return tokens.flatMap(({ slot, info }) =>
      withSession(slot, (session) =>
        objects(session, [
          { type: pkcs11.CKA_CLASS, value: pkcs11.CKO_CERTIFICATE },
          { type: pkcs11.CKA_CERTIFICATE_TYPE, value: pkcs11.CKC_X_509 },
        ]).flatMap((object) => {
          const x509 = certificateOf(bytesOf(session, object, pkcs11.CKA_VALUE));
          if (!x509 || x509.ca) return [];
          const keyId = bytesOf(session, object, pkcs11.CKA_ID);
          return [{ id: certificateIdOf(x509), x509, tokenLabel: info.label.trim(), pin: pinStateOf(info.flags), slot, keyId }];
        }),
      ),
    );
  }

  /** Keys for qualified signatures want the PIN for every single one; an old library does not even know the question. */
  function wantsPinEachTime(session: Handle, key: Handle): boolean {
    try {
      return bytesOf(session, key, pkcs11.CKA_ALWAYS_AUTHENTICATE)[0] === 1;
    } catch {
      return false;
    }
  }

  function signAll({ slot, keyId, x509 }: Found, pin: string, messages: readonly Buffer[]): readonly Buffer[] {
    const rsa = x509.publicKey.asymmetricKeyType === 'rsa';
    return withSession(slot, (session) => {
      library.C_Login(session, pkcs11.CKU_USER, pin);
      try {
        const [key] = objects(session, [
          { type: pkcs11.CKA_CLASS, value: pkcs11.CKO_PRIVATE_KEY },
          { type: pkcs11.CKA_ID, value: keyId },
        ]);
        if (!key) throw new Refusal('TOKEN_ERROR', 'the token holds no key of this certificate');
        const pinEachTime = wantsPinEachTime(session, key);
        return messages.map((message) => {
          const digest = createHash('sha256').update(message).digest();
          library.C_SignInit(session, { mechanism: rsa ? pkcs11.CKM_RSA_PKCS : pkcs11.CKM_ECDSA }, key);
          if (pinEachTime) library.C_Login(session, pkcs11.CKU_CONTEXT_SPECIFIC, pin);
          return library.C_Sign(session, rsa ? Buffer.concat([SHA256_DIGEST_INFO, digest]) : digest, Buffer.alloc(LONGEST_SIGNATURE));
        });
      } finally {
        library.C_Logout(session);
      }
    });
  }

  return {
    certificates: () => refusing(found),
    sign: (certificateId, pin, messages) =>
      refusing(() => {
        const certificate = found().find(({ id }) => id === certificateId);
        if (!certificate) throw new Refusal('NO_CERTIFICATE');
        return signAll(certificate, pin, messages);
      }),
    close: () => library.C_Finalize(),
  };
}

function refusing<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof pkcs11.Pkcs11Error) throw new Refusal(refusalOfReturnValue(error.code), error.message);
    throw error;
  }
}

function pinStateOf(flags: number): PinState {
  if ((flags & pkcs11.CKF_USER_PIN_LOCKED) !== 0) return 'LOCKED';
  return (flags & pkcs11.CKF_USER_PIN_FINAL_TRY) !== 0 ? 'LAST_TRY' : 'OPEN';
}

/** Null for what is no certificate: tokens hold old and foreign things. */
function certificateOf(der: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}
