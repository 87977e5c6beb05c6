import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import codes from '../../../schema/codes.json' with { type: 'json' };
import { type TestApp, testApp } from '../../test/app.ts';
import { AWKWARD_FILES, pdf, phonePhoto } from './attachment.fixture.ts';
import { announced, mine, prepare, slotFor, patch, storedOf, unfinishedIn, upload } from '../../test/uploading.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe('a file by what is in it', () => {
  it.each(AWKWARD_FILES.map((file) => [file.name, file] as const))('%s', async (name, { make, refused }) => {
    const browser = app.browser();
    const good = await upload(browser, pdf(), { kind: 'PLACE_RIGHT', name: 'paper.pdf' });
    const id = await upload(browser, await make(), { name });
    const sentences = refused && codes.fields[`attachment.refused.${refused}`];
    const state = refused ? 'REJECTED' : 'READY';
    expect(await mine(browser)).toMatchObject([
      { id: good, state: 'READY', message: null },
      { id, name, state, message: sentences?.vi ?? null },
    ]);
    expect((await mine(browser, 'en'))[1]?.message ?? null).toBe(sentences?.en ?? null);
    expect({ good: storedOf(app, good), awkward: storedOf(app, id), unfinished: unfinishedIn(app) }).toEqual({
      good: ['file'],
      awkward: refused ? [] : ['file'],
      unfinished: [],
    });
  });

  it('is refused where it is not the one that was announced', async () => {
    const browser = app.browser();
    const photo = await phonePhoto();
    const { id, uploadPath } = await slotFor(browser, photo, { sha256: 'ab'.repeat(32) });
    expect((await patch(browser, uploadPath, 0, photo)).status).toBe(204);
    expect(await mine(browser)).toMatchObject([{ id, state: 'REJECTED', message: codes.fields['attachment.refused.HASH'].vi }]);
    expect(storedOf(app, id)).toEqual([]);
  });

  it('takes a place of the five only while it is taken', async () => {
    const browser = app.browser();
    for (let index = 0; index < 6; index += 1) await upload(browser, Buffer.from(`MZ ${index}`));
    await upload(browser, pdf());
    expect((await mine(browser)).map(({ state }) => state)).toEqual([...Array(6).fill('REJECTED'), 'READY']);
  });
});

describe('a file by what is said of it', () => {
  const TEN_MIB = 10 * 1024 * 1024;
  it.each([
    ['a way to somewhere else', { name: '../../etc/passwd' }, 'name', 'attachment.name.characters', {}],
    ['a folder of Windows', { name: '..\\secret.jpg' }, 'name', 'attachment.name.characters', {}],
    ['a turned reading direction', { name: 'cccd\u202Egpj.exe' }, 'name', 'attachment.name.characters', {}],
    ['an isolated reading direction', { name: 'cccd\u2067gpj.exe' }, 'name', 'attachment.name.characters', {}],
    ['a right-to-left mark', { name: 'cccd\u200Fgpj.exe' }, 'name', 'attachment.name.characters', {}],
    ['an Arabic letter mark', { name: 'cccd\u061Cgpj.exe' }, 'name', 'attachment.name.characters', {}],
    ['a NUL', { name: 'cccd.jpg\0.exe' }, 'name', 'attachment.name.characters', {}],
    ['a line break', { name: 'cccd\r\nset-cookie: a.jpg' }, 'name', 'attachment.name.characters', {}],
    ['half a character', { name: 'cccd\ud800.jpg' }, 'name', 'attachment.name.characters', {}],
    ['no name', { name: '  ' }, 'name', 'attachment.name.characters', {}],
    ['a long name', { name: 'ă'.repeat(121) }, 'name', 'text.tooLong', { max: 120 }],
    ['nothing in it', { size: 0 }, 'size', 'attachment.size.empty', {}],
    ['less than nothing', { size: -1 }, 'size', 'attachment.size.empty', {}],
    ['too much', { size: TEN_MIB + 1 }, 'size', 'attachment.size.tooLarge', { max: 10 }],
    ['no hash', { sha256: 'none' }, 'sha256', 'attachment.sha256.shape', {}],
    ['a hash in capitals', { sha256: 'AB'.repeat(32) }, 'sha256', 'attachment.sha256.shape', {}],
    ['an unknown kind', { kind: "x'; drop table attachment" }, 'kind', 'attachment.kind.shape', {}],
    ['a short request id', { clientRequestId: 'short' }, 'clientRequestId', 'clientRequestId.shape', {}],
  ] as const)('%s', async (_, changed, field, key, values) => {
    const browser = app.browser();
    const kept = await upload(browser, pdf());
    for (const locale of ['vi', 'en'] as const) {
      const answer = await prepare(browser, announced(pdf(), changed), locale);
      const message = Object.entries(values).reduce(
        (text, [name, value]) => text.replace(`{${name}}`, String(value)),
        codes.fields[key][locale],
      );
      expect(answer).toMatchObject({ __typename: 'InputProblem', fields: [{ path: ['input', field], message }] });
    }
    expect((await mine(browser)).map(({ id }) => id)).toEqual([kept]);
  });

  it('says everything that is wrong at once', async () => {
    const answer = await prepare(app.browser(), announced(Buffer.alloc(0), { name: 'a/b', sha256: '' }));
    expect(answer.__typename === 'InputProblem' && answer.fields.map(({ path }) => path[1])).toEqual(['name', 'size', 'sha256']);
  });

  it('keeps an emoji and Vietnamese letters in its name', async () => {
    const browser = app.browser();
    await upload(browser, pdf(), { name: 'Căn cước – mặt trước 📷.pdf' });
    expect(await mine(browser)).toMatchObject([{ name: 'Căn cước – mặt trước 📷.pdf', state: 'READY' }]);
  });
});
