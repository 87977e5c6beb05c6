import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fromBER } from 'asn1js';
import { ContentInfo, PKIStatus, PKIStatusInfo, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, sha256 } from '../../platform/signature/certificate.ts';
import { cmsOf, OID, signedAttributes } from '../../platform/signature/cms.ts';
import { developmentPki } from '../../platform/signature/development-pki.ts';
import { readTimestamp } from '../../platform/signature/timestamp.ts';
import { UpstreamUnavailable } from '../../platform/upstream.ts';
import { sign } from 'node:crypto';
import { AlgorithmIdentifier, MessageImprint } from 'pkijs';
import { Integer, OctetString } from 'asn1js';
import { httpTimestampAuthority } from './http.ts';

/** An authority that answers by HTTP, and in every way that is wrong. */
type Mood = 'right' | 'refuses' | 'other digest' | 'other nonce' | 'garbage' | 'not found' | 'broken';

const NOW = new Date('2026-06-12T08:00:00+07:00');
const DIGEST = Buffer.alloc(32, 3);
let mood: Mood = 'right';
let server: Server;
let url = '';

beforeAll(async () => {
  const pki = await developmentPki(NOW);
  const leaf = await pki.issue({ name: 'TSA', use: 'TIMESTAMP' });
  const answer = (request: TimeStampReq): Uint8Array => {
    if (mood === 'refuses')
      return bytesOf(new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.rejection }) }).toSchema().toBER());
    const imprint = new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      hashedMessage: mood === 'other digest' ? new OctetString({ valueHex: new ArrayBuffer(32) }) : request.messageImprint.hashedMessage,
    });
    const nonce = mood === 'other nonce' || !request.nonce ? new Integer({ value: 7 }) : request.nonce;
    const info = new TSTInfo({
      version: 1,
      policy: '1.2.3',
      messageImprint: imprint,
      serialNumber: new Integer({ value: 1 }),
      genTime: NOW,
      nonce,
    });
    const content = bytesOf(info.toSchema().toBER());
    const attributes = signedAttributes(OID.timestampInfo, sha256(content), leaf.certificate);
    const signature = sign('sha256', attributes, leaf.privateKey);
    const token = cmsOf({
      contentType: OID.timestampInfo,
      content,
      attributes,
      signature,
      keyKind: 'RSA',
      certificates: [leaf.certificate],
    });
    const timeStampToken = new ContentInfo({ schema: fromBER(token).result });
    return bytesOf(new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.granted }), timeStampToken }).toSchema().toBER());
  };
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (mood === 'not found' || mood === 'broken') return response.writeHead(mood === 'broken' ? 500 : 404).end();
      if (mood === 'garbage') return response.end(randomBytes(64));
      const asked = new TimeStampReq({ schema: fromBER(bytesOf(Buffer.concat(chunks))).result });
      return response.end(answer(asked));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

const ask = (now: Mood) => {
  mood = now;
  return httpTimestampAuthority(url).timestamp(DIGEST);
};

describe('an authority of time, asked by HTTP', () => {
  it('attests what it was asked', async () => {
    expect(readTimestamp(await ask('right')).genTime).toEqual(NOW);
  });

  it.each<Mood>(['refuses', 'other digest', 'other nonce', 'garbage'])('is not believed when it answers %s', async (wrong) => {
    await expect(ask(wrong)).rejects.toThrow();
  });

  it.each<Mood>(['not found', 'broken'])('is away when it is %s', async (wrong) => {
    await expect(ask(wrong)).rejects.toThrow(UpstreamUnavailable);
  });
});
