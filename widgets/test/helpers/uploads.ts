import { FileUploadDiscard } from '../../shared/file-upload/file-upload-discard.generated.ts';
import { FileUploadMine, type FileUploadMineQuery } from '../../shared/file-upload/file-upload-mine.generated.ts';
import {
  type AttachmentPrepareInput,
  FileUploadPrepare,
  type FileUploadPrepareMutation,
} from '../../shared/file-upload/file-upload-prepare.generated.ts';
import type { FakeBff } from './fake-bff.ts';

type Known = NonNullable<FileUploadMineQuery['attachments']>[number];
type Outcome = Pick<Known, 'state' | 'message'>;

const PATH = '/s/uploads/pk_test/';

/** The uploads of one browser, as the BFF and the network between treat them. */
export class FakeUploads {
  readonly #files = new Map<string, Known>();
  readonly #network = globalThis.XMLHttpRequest;
  readonly announced: AttachmentPrepareInput[] = [];
  /** Method and offset of every request that carried bytes or asked for their place. */
  readonly requests: string[] = [];
  readonly headers: Record<string, string>[] = [];
  /** What was sent, piece by piece. */
  readonly pieces: Blob[] = [];
  /** Answers the next announcement instead of a place. */
  refusal: FileUploadPrepareMutation['attachmentPrepare'] | undefined;
  /** What becomes of a file once all of it is there. */
  outcome: Outcome = { state: 'READY', message: null };
  /** Where a status answers instead: why the file is given up with it. */
  refusalInTheMiddle: string | undefined;
  /** After so many bytes of the next request the network is gone, once. */
  cutAfter: number | undefined;
  /** What requests are answered with instead, as often as it says. */
  statuses: number[] = [];
  /** What carries bytes waits for this before it is answered. */
  gate: Promise<unknown> = Promise.resolve();

  constructor(bff?: FakeBff) {
    bff
      ?.answer(FileUploadPrepare, ({ input }) => ({ attachmentPrepare: this.#announce(input) }))
      .answer(FileUploadMine, () => ({ attachments: [...this.#files.values()] }))
      .answer(FileUploadDiscard, ({ id }) => {
        this.lose(String(id));
        return { attachmentDiscard: { __typename: 'AttachmentDiscarded' as const, id: String(id) } };
      });
    const uploads = this;
    globalThis.XMLHttpRequest = class extends FakeRequest {
      constructor() {
        super(uploads);
      }
    } as unknown as typeof XMLHttpRequest;
  }

  restore(): void {
    globalThis.XMLHttpRequest = this.#network;
  }

  get files(): readonly Known[] {
    return [...this.#files.values()];
  }

  /** Something that is there already. */
  hold(file: Partial<Known> & Pick<Known, 'id'>): this {
    const known: Known = {
      kind: 'IDENTITY',
      name: 'cccd.jpg',
      size: 1000,
      sha256: '',
      received: 1000,
      state: 'READY',
      message: null,
      ...file,
    };
    this.#files.set(file.id, known);
    return this;
  }

  /** The BFF no longer has it. */
  lose(id: string): void {
    this.#files.delete(id);
  }

  #announce(input: AttachmentPrepareInput): FileUploadPrepareMutation['attachmentPrepare'] {
    this.announced.push(input);
    const { refusal } = this;
    this.refusal = undefined;
    if (refusal) return refusal;
    const { kind, name, size, sha256 } = input;
    const begun = this.files.find(
      (file) => file.state === 'UPLOADING' && file.sha256 === sha256 && file.kind === kind && file.name === name,
    );
    const id = begun?.id ?? `at_${this.announced.length}`;
    if (!begun) this.hold({ id, kind, name, size, sha256, received: 0, state: 'UPLOADING' });
    return { __typename: 'AttachmentSlot', id, uploadPath: PATH + id };
  }

  /** @returns what a request is answered with; 0 where the network was cut */
  async answer(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: Blob | null,
  ): Promise<[number, Record<string, string>]> {
    const file = this.#files.get(path.slice(PATH.length));
    this.requests.push(`${method} ${headers['Upload-Offset'] ?? ''}`.trim());
    this.headers.push(headers);
    if (method !== 'HEAD') await this.gate;
    const status = this.statuses.shift();
    if (file && status !== undefined && this.refusalInTheMiddle)
      this.hold({ ...file, state: 'REJECTED', message: this.refusalInTheMiddle });
    if (status !== undefined) return [status, {}];
    if (!file) return [404, {}];
    if (method === 'HEAD') return [200, { 'upload-offset': String(file.received), 'upload-length': String(file.size) }];
    const sent = Math.min(body?.size ?? 0, this.cutAfter ?? Infinity);
    if (body) this.pieces.push(body.slice(0, sent));
    const isCut = this.cutAfter !== undefined;
    this.cutAfter = undefined;
    const received = file.received + sent;
    this.hold({ ...file, received, ...(received === file.size ? this.outcome : {}) });
    return isCut ? [0, {}] : [204, { 'upload-offset': String(received) }];
  }
}

/** Files as people choose them. */
export const paper = (name = 'đơn.pdf', content = 'paper'): File => new File([`%PDF-1.7 ${content}`], name, { type: 'application/pdf' });

export async function photo(width: number, height: number, { type: mime = 'image/jpeg', name = 'cccd.jpg' } = {}): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#8a6d3b';
  context.fillRect(0, 0, width, height);
  return new File([await canvas.convertToBlob({ type: mime })], name, { type: mime });
}

/** The same photo, taken with the phone on its side. */
export async function onItsSide(jpeg: File): Promise<File> {
  const orientation = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const exif = [...new TextEncoder().encode('Exif\0\0'), ...orientation];
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  return new File([bytes.slice(0, 2), new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif]), bytes.slice(2)], jpeg.name, {
    type: jpeg.type,
  });
}

/** As much of a request as tus-js-client uses. */
class FakeRequest {
  readonly upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  status = 0;
  responseText = '';
  readonly #uploads: FakeUploads;
  readonly #sent: Record<string, string> = {};
  #received: Record<string, string> = {};
  #method = '';
  #path = '';
  #isAborted = false;

  constructor(uploads: FakeUploads) {
    this.#uploads = uploads;
  }

  open(method: string, url: string): void {
    this.#method = method;
    this.#path = new URL(url).pathname;
  }

  setRequestHeader(name: string, value: string): void {
    this.#sent[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.#received[name.toLowerCase()] ?? null;
  }

  abort(): void {
    this.#isAborted = true;
  }

  send(body: Blob | null): void {
    if (body) this.upload.onprogress?.({ lengthComputable: true, loaded: Math.floor(body.size / 2) });
    void this.#uploads.answer(this.#method, this.#path, this.#sent, body).then(([status, headers]) => {
      if (this.#isAborted) return;
      this.status = status;
      this.#received = headers;
      if (status === 0) this.onerror?.();
      else this.onload?.();
    });
  }
}
