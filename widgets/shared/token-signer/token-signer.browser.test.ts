import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from '../../test/helpers/mocha.ts';
import { fromBase64 } from './token-signer.bytes.ts';
import { localAgent } from './token-signer.local-agent.ts';
import type { LocalAccess } from './token-signer.permission.ts';
import type { TokenProgram } from './token-signer.programs.ts';
import { tokenSigners } from './token-signer.registry.ts';
import { SignerFault, type SignerError, type SigningItem, type TokenCertificate, type TokenSigner } from './token-signer.ts';
import { vnptPlugin } from './token-signer.vnpt-plugin.ts';
import { patience, type Waiting } from './token-signer.waiting.ts';

/** One contract for every adapter, over the wire: Chromium's own CORS and sockets, and a program on this machine. */

interface Circumstances {
  readonly access?: () => Promise<LocalAccess>;
  readonly waiting?: Waiting;
}

interface Adapter {
  readonly id: TokenProgram;
  readonly mode: TokenSigner['mode'];
  readonly open: (address: string, circumstances: Circumstances) => TokenSigner;
  /** What this program tells beside what all of them tell, by the scene in which it does. */
  readonly tells: Readonly<Record<string, SignerError>>;
}

const adapters: readonly Adapter[] = [
  {
    id: 'local-agent',
    mode: 'to-be-signed',
    open: (address, circumstances) => localAgent({ address, ...circumstances }),
    tells: { 'wrong-pin': 'PIN_INCORRECT', locked: 'PIN_LOCKED', 'no-token': 'NO_TOKEN' },
  },
  {
    id: 'vnpt-plugin',
    mode: 'digest',
    open: (address, circumstances) => vnptPlugin({ addresses: [address], ...circumstances }),
    tells: {},
  },
];

interface Prepared {
  readonly certificate: Uint8Array;
  readonly spki: Uint8Array;
  readonly item: SigningItem;
}

const never = new AbortController().signal;

async function sceneOf({ id, open }: Adapter, scene: string, circumstances: Circumstances = {}) {
  const response = await fetch(`/__signer?program=${id}&scene=${scene}`);
  const { address, prepared } = (await response.json()) as { address: string; prepared: readonly Readonly<Record<string, string>>[] };
  const bytes = (text: string | undefined): Uint8Array => fromBase64(text ?? '');
  return {
    signer: open(address, circumstances),
    prepared: prepared.map(
      ({ certificate, spki, toBeSigned, digest }): Prepared => ({
        certificate: bytes(certificate),
        spki: bytes(spki),
        item: { name: 'hop-dong.pdf', format: 'cms-signed-attributes', toBeSigned: bytes(toBeSigned), digest: bytes(digest) },
      }),
    ),
  };
}

async function errorOf(work: Promise<unknown>): Promise<SignerError> {
  try {
    await work;
  } catch (cause) {
    if (cause instanceof SignerFault) return cause.code;
    throw cause;
  }
  throw new Error('it went well');
}

const same = (one: Uint8Array, other: Uint8Array): boolean => one.join() === other.join();

/** Chooses the certificate for which there is something prepared, and signs that. */
async function choose({ signer, prepared }: Awaited<ReturnType<typeof sceneOf>>, suits: (certificate: TokenCertificate) => boolean) {
  const certificate = (await signer.listCertificates(never)).find(
    (one) => suits(one) && prepared.some((each) => same(each.certificate, one.der)),
  );
  const found = prepared.find((each) => certificate && same(each.certificate, certificate.der));
  if (!certificate || !found) throw new Error('no certificate suits');
  const sign = (signal = never) =>
    signer.sign({ requestId: crypto.randomUUID(), certificateId: certificate.id, items: [found.item] }, signal);
  return { certificate, found, sign };
}

const usable = ({ usable: is }: TokenCertificate): boolean => is;

for (const adapter of adapters)
  describe(`the adapter ${adapter.id}`, () => {
    const network = globalThis.fetch;
    const Socket = globalThis.WebSocket;
    afterEach(() => {
      Object.assign(globalThis, { fetch: network, WebSocket: Socket });
    });

    it('lists certificates, and makes a signature that verifies with the one chosen', async () => {
      const scene = await sceneOf(adapter, 'ready');
      expect(scene.signer.mode).to.equal(adapter.mode);
      expect(await scene.signer.probe(never)).to.equal('ready');
      const { certificate, found, sign } = await choose(scene, usable);
      expect(certificate.subject).to.contain('CN=CÔNG TY MẪU').and.to.contain('UID=MST:0101234567');
      const [made] = await sign();
      const key = await crypto.subtle.importKey('spki', new Uint8Array(found.spki), { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, [
        'verify',
      ]);
      const { signature } = made ?? { signature: new Uint8Array() };
      const verified = await crypto.subtle.verify(
        'RSASSA-PKCS1-v1_5',
        key,
        new Uint8Array(signature),
        new Uint8Array(found.item.toBeSigned),
      );
      expect(verified).to.equal(true);
    });

    it('shows an expired certificate as of no use, and does not sign with it', async () => {
      const { certificate, sign } = await choose(await sceneOf(adapter, 'expired'), (one) => !one.usable);
      expect(certificate.problems).to.deep.equal(['EXPIRED']);
      expect(await errorOf(sign())).to.equal('EXPIRED');
    });

    it('says that the person said no', async () => {
      const { sign } = await choose(await sceneOf(adapter, 'rejects'), usable);
      expect(await errorOf(sign())).to.equal('USER_REJECTED');
    });

    it('says that another certificate came into play', async () => {
      const { sign } = await choose(await sceneOf(adapter, 'other-certificate'), usable);
      expect(await errorOf(sign())).to.equal('CERTIFICATE_MISMATCH');
    });

    it('says that there is no certificate, in the list and for an id of another time', async () => {
      const { signer, prepared } = await sceneOf(adapter, 'no-certificate');
      expect(await errorOf(signer.listCertificates(never))).to.equal('NO_CERTIFICATE');
      const items = prepared.slice(0, 1).map(({ item }) => item);
      expect(await errorOf(signer.sign({ requestId: crypto.randomUUID(), certificateId: 'ab'.repeat(32), items }, never))).to.equal(
        'NO_CERTIFICATE',
      );
    });

    for (const [scene, error] of Object.entries(adapter.tells))
      it(`tells ${error}`, async () => {
        const signAtAll = async () => (await choose(await sceneOf(adapter, scene), usable)).sign();
        expect(await errorOf(signAtAll())).to.equal(error);
      });

    it('waits for a person no longer than it was told', async () => {
      const waiting = { ...patience };
      const { sign } = await choose(await sceneOf(adapter, 'away', { waiting }), usable);
      waiting.personMs = 1;
      expect(await errorOf(sign())).to.equal('TIMEOUT');
    });

    it('stops when the caller does, with the reason of the caller', async () => {
      const { sign } = await choose(await sceneOf(adapter, 'away'), usable);
      const caller = new AbortController();
      const reason = new Error('the dialog was closed');
      const signing = sign(caller.signal).catch((cause: unknown) => cause);
      // One more round trip: by then the question is on its way.
      await sceneOf(adapter, 'ready');
      caller.abort(reason);
      expect(await signing).to.equal(reason);
      expect(await sign(AbortSignal.abort(reason)).catch((cause: unknown) => cause)).to.equal(reason);
    });

    it('tells a program that is not there from a browser that was not let through', async () => {
      const { signer } = await sceneOf(adapter, 'not-installed');
      expect(await signer.probe(never)).to.equal('not-installed');
      expect(await errorOf(signer.listCertificates(never))).to.equal('NOT_INSTALLED');
      const { signer: refused } = await sceneOf(adapter, 'not-installed', { access: async () => 'denied' });
      expect(await errorOf(refused.listCertificates(never))).to.equal('PERMISSION_DENIED');
      const { signer: dismissed } = await sceneOf(adapter, 'not-installed', { access: async () => 'prompt' });
      expect(await errorOf(dismissed.listCertificates(never))).to.equal('PERMISSION_DENIED');
    });

    it('asks nothing of this machine before it has to: not when opened, not when probed without a permission', async () => {
      const asked: string[] = [];
      const watched = async (open: () => Promise<unknown>): Promise<void> => {
        globalThis.fetch = (input, init) => {
          asked.push(new Request(input).url);
          return network(input, init);
        };
        globalThis.WebSocket = class extends Socket {
          constructor(address: string | URL) {
            asked.push(String(address));
            super(address);
          }
        };
        await open();
      };
      const needed = await sceneOf(adapter, 'ready', { access: async () => 'prompt' });
      const blocked = await sceneOf(adapter, 'ready', { access: async () => 'denied' });
      await watched(async () => {
        expect((await tokenSigners[adapter.id]()).id).to.equal(adapter.id);
        expect(await needed.signer.probe(never)).to.equal('permission-needed');
        expect(await blocked.signer.probe(never)).to.equal('blocked');
      });
      expect(asked).to.deep.equal([]);
    });
  });

describe('the local agent, when something else answers at its address', () => {
  const network = globalThis.fetch;
  let answer: () => Response;
  beforeEach(() => {
    globalThis.fetch = async () => answer();
  });
  afterEach(() => {
    globalThis.fetch = network;
  });

  it('is not there', async () => {
    answer = () => new Response('<h1>It works</h1>');
    expect(await localAgent().probe(never)).to.equal('not-installed');
    answer = () => Response.json({ formats: ['pdf'] });
    expect(await localAgent().probe(never)).to.equal('not-installed');
  });

  it('has a fault when it says what nobody knows', async () => {
    answer = () => Response.json({ error: 'BUSY' }, { status: 503 });
    expect(await errorOf(localAgent().listCertificates(never))).to.equal('TOKEN_ERROR');
    answer = () => Response.json({ certificates: [{ id: '1', certificate: 'AAAA' }] });
    expect(await errorOf(localAgent().listCertificates(never))).to.equal('TOKEN_ERROR');
    answer = () => Response.json({ signatures: [] });
    const item: SigningItem = { name: 'a.pdf', format: 'cms-signed-attributes', toBeSigned: new Uint8Array(1), digest: new Uint8Array(32) };
    expect(await errorOf(localAgent().sign({ requestId: 'request-1', certificateId: 'a', items: [item] }, never))).to.equal('TOKEN_ERROR');
  });
});
