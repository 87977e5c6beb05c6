import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { imageSize } from 'image-size';

/** Widgets draw pictures on a canvas, so that no page has to allow images; browsers decode no SVG for that. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

export interface ContentPicture {
  /** Below the origin of the BFF; names the picture by its content, so that it never changes. */
  path: string;
  width: number;
  height: number;
  type: string;
  etag: string;
  body: Buffer;
  /** Made when somebody first accepts them. */
  encoded: { br?: Buffer; gzip?: Buffer };
}

function readPicture(folder: string, file: string): ContentPicture {
  const body = readFileSync(join(folder, file));
  const { width, height, type } = imageSize(body);
  const mediaType = TYPES[type ?? ''];
  if (mediaType === undefined) throw new Error(`content/${file}: is no picture that pages show`);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { path: `/content/${hash}/${basename(file)}`, width, height, type: mediaType, etag: `"${hash}"`, body, encoded: {} };
}

/** The pictures that articles name, held in memory; nothing else of the folder can be asked for. */
export function contentImages(folder: string) {
  const byFile = new Map<string, ContentPicture>();
  const byPath = new Map<string, ContentPicture>();
  return {
    /** Reads these files of the folder. */
    offer(files: readonly string[]): void {
      for (const file of files) {
        const picture = byFile.get(file) ?? readPicture(folder, file);
        byFile.set(file, picture);
        byPath.set(picture.path, picture);
      }
    },
    /** By the name that an article gives it; undefined where this version of the BFF has no such file. */
    named: (file: string): ContentPicture | undefined => byFile.get(file),
    at: (path: string): ContentPicture | undefined => byPath.get(path),
  };
}

export type ContentImages = ReturnType<typeof contentImages>;
