import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DamagedFile, type FileStorage } from '../../platform/file-storage.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { folderStorage } from './folder.ts';
import { s3Storage } from './s3.ts';
import { sealedStorage } from './sealed.ts';

const SECRET = Buffer.alloc(32, 7);
const CARD = Buffer.from('căn cước 079200000123');

/** As much of a bucket as the connector uses; refuses whoever does not sign. */
function bucketServer() {
  const held = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const path = new URL(request.url ?? '', 'http://bucket').pathname;
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key-of-the-tests/')) response.statusCode = 403;
    else if (request.method === 'PUT') held.set(path, body);
    else if (request.method === 'DELETE') held.delete(path);
    else if (held.has(path)) response.write(held.get(path));
    else {
      response.statusCode = 404;
      response.setHeader('content-type', 'application/xml');
      response.write('<Error><Code>NoSuchKey</Code><Message>nothing</Message></Error>');
    }
    response.end();
  });
  return { held, server };
}

const folder = temporaryFolder('storage');
const { held, server } = bucketServer();
const stores: Record<string, FileStorage> = {};
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const access = { accessKeyId: 'key-of-the-tests', secretAccessKey: 'secret' };
  stores['folder'] = folderStorage(folder);
  stores['bucket'] = await s3Storage({ endpoint, region: 'vn', bucket: 'papers', ...access });
  stores['sealed folder'] = sealedStorage(stores['folder'], SECRET);
  stores['sealed bucket'] = sealedStorage(stores['bucket'], SECRET);
});
afterAll(() => server.close());
const storeOf = (name: string): FileStorage => stores[name] as FileStorage;

describe.each(['folder', 'bucket', 'sealed folder', 'sealed bucket'])('a %s', (name) => {
  it('gives back what was put, replaces it, and forgets it', async () => {
    const store = storeOf(name);
    const key = `at_${name.replace(' ', '-')}/file`;
    expect(await store.get(key)).toBeNull();
    await store.put(key, CARD);
    expect(await store.get(key)).toEqual(CARD);
    await store.put(key, Buffer.alloc(0));
    expect(await store.get(key)).toEqual(Buffer.alloc(0));
    await store.delete(key);
    await store.delete(key);
    expect(await store.get(key)).toBeNull();
  });

  it.each(['', '/', '../secret', 'a/../b', 'a//b', '/etc/passwd', 'a\\b', 'a\0b', 'A', 'a.b', '.unfinished/a', 'a/b/c/d/e'])(
    'has no file %j',
    async (key) => {
      const attempts = [() => storeOf(name).put(key, CARD), () => storeOf(name).get(key), () => storeOf(name).delete(key)];
      for (const attempt of attempts) await expect((async () => attempt())()).rejects.toThrow(RangeError);
    },
  );
});

describe('the folders of files', () => {
  it('go with their last file, and with no other', async () => {
    const root = temporaryFolder('storage-folders');
    const store = folderStorage(root);
    await Promise.all(['at_one/file', 'at_one/piece', 'at_two/a/b/c', 'alone'].map((key) => store.put(key, CARD)));
    await Promise.all(['at_one/piece', 'at_two/a/b/c', 'alone'].map((key) => store.delete(key)));
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['.unfinished', 'at_one', 'at_one/file']);
    expect(await store.get('at_one/file')).toEqual(CARD);
    await store.delete('at_one/file');
    expect(readdirSync(root)).toEqual(['.unfinished']);
  });

  it('take a file whoever removes another one at the same moment', async () => {
    const store = folderStorage(temporaryFolder('storage-race'));
    for (let round = 0; round < 200; round += 1) {
      await store.put('at_one/former', CARD);
      await Promise.all([store.delete('at_one/former'), store.put('at_one/next', CARD), store.delete('at_one/nothing')]);
      expect(await store.get('at_one/next')).toEqual(CARD);
      await store.delete('at_one/next');
    }
  });
});

describe('a sealed file', () => {
  it('shows nothing of what is in it, and never looks the same twice', async () => {
    const sealed = storeOf('sealed folder');
    await sealed.put('at_one/file', CARD);
    const first = readFileSync(join(folder, 'at_one/file'));
    await sealed.put('at_one/file', CARD);
    expect(first.includes('079200000123')).toBe(false);
    expect(readFileSync(join(folder, 'at_one/file')).equals(first)).toBe(false);
  });

  it('is refused with any byte of it flipped, cut short, in the place of another, and under another secret', async () => {
    const sealed = storeOf('sealed bucket');
    await sealed.put('at_one/file', CARD);
    const stored = held.get('/papers/at_one/file') as Buffer;
    for (let index = 0; index < stored.length; index += 1) {
      const flipped = Buffer.from(stored);
      flipped[index] = (flipped[index] ?? 0) ^ 1;
      held.set('/papers/at_one/file', flipped);
      await expect(sealed.get('at_one/file')).rejects.toThrow(DamagedFile);
    }
    held.set('/papers/at_one/file', stored.subarray(0, -1));
    await expect(sealed.get('at_one/file')).rejects.toThrow(DamagedFile);
    held.set('/papers/at_two/file', stored);
    await expect(sealed.get('at_two/file')).rejects.toThrow(DamagedFile);
    await expect(sealedStorage(storeOf('bucket'), Buffer.alloc(32, 8)).get('at_two/file')).rejects.toThrow(DamagedFile);
  });
});

describe('a folder', () => {
  it('leaves nothing half written, and removes what a process that died has left', async () => {
    const store = folderStorage(folder);
    await store.put('at_one/file', CARD);
    expect(readdirSync(join(folder, '.unfinished'))).toEqual([]);
    // A folder stands where the file should be: the rename fails.
    await store.put('at_three/file/inside', CARD);
    await expect(store.put('at_three/file', CARD)).rejects.toThrow();
    expect(readdirSync(join(folder, '.unfinished'))).toEqual([]);
    const left = join(folder, '.unfinished', 'left');
    writeFileSync(left, CARD);
    utimesSync(left, 1_000, 1_000);
    writeFileSync(join(folder, '.unfinished', 'new'), CARD);
    utimesSync(join(folder, '.unfinished', 'new'), 3_000, 3_000);
    expect(await store.sweep(new Date(2_000_000))).toBe(1);
    expect([existsSync(left), existsSync(join(folder, '.unfinished', 'new'))]).toEqual([false, true]);
    expect(await folderStorage(join(folder, 'never')).sweep(new Date())).toBe(0);
  });
});
