import type { ReactiveController } from 'lit';
import { UPLOAD_LIMITS } from '../../../schema/request-limits.ts';
import type { PaperType } from '../../../schema/service-forms.ts';
import type { WidgetElement, WidgetPart } from '../../core/element.ts';
import { formatTime } from '../../core/format.ts';
import type { SharedKey, Translate, Values } from '../../core/localize.ts';
import { type PersonalAsk, personalAsk, personalHeaders } from '../../core/personal.ts';
import { requestId } from '../../core/request-id.ts';
import { ticker } from '../../core/ticker.ts';
import { type WidgetError, widgetErrorOf } from '../../core/widget-error.ts';
import { faultText } from '../../ui/fault.ts';
import type { Fields } from '../../ui/field.ts';
import { saidLimits, type UploadState } from './file-upload.data.ts';
import { type Entry, type Reason, UploadList } from './file-upload.list.ts';
import { isUnreadablePhoto, sha256Of, shrunk } from './file-upload.photo.ts';
import { uploadStyles } from './file-upload.styles.ts';
import { type UploadKey, uploadMessages } from './file-upload.vi.ts';
import { FileUploadDiscard } from './file-upload-discard.generated.ts';
import { FileUploadMine } from './file-upload-mine.generated.ts';
import { FileUploadPrepare } from './file-upload-prepare.generated.ts';

/** To be adopted before the desk is drawn. */
export const part: WidgetPart<UploadKey> = { messages: uploadMessages, styles: uploadStyles };

type Host = WidgetElement & { readonly t: Translate<UploadKey | SharedKey> };

export interface UploadTask {
  /** What may be attached; where there is one kind, nobody is asked which. */
  readonly kinds: () => readonly PaperType[];
}

/** A file as it is shown; `message` says what there is to say beyond its state. */
export type UploadFile = Pick<Entry, 'id' | 'kind' | 'name' | 'size' | 'state' | 'progress'> & { readonly message: string | undefined };

export type UploadField = 'paperKind' | 'paperFile';

const UNDER_WAY: readonly UploadState[] = ['WAITING', 'SHRINKING', 'SENDING', 'CHECKING'];
const ASK_AGAIN_MS = 5_000;
/** Why a file is no longer sent: the widget has left the page, and goes on when it is back. */
const AWAY = 'away';

/**
 * Papers of a request: takes files, makes photos smaller, and sends one after the other, each on from where it was cut.
 * Nothing of them is written to the device; after a reload the BFF says what it has.
 */
export class UploadDesk implements ReactiveController, Fields<UploadField> {
  readonly host: Host;
  readonly #task: UploadTask;
  readonly #ask: PersonalAsk;
  readonly #list: UploadList;
  #kind: PaperType | '' = '';
  #running: { readonly id: string; readonly abort: AbortController } | undefined;
  #refused: Reason | undefined;
  #said: readonly [UploadKey, Values] | undefined;
  #error: WidgetError | undefined;

  constructor(host: Host, task: UploadTask) {
    this.host = host;
    this.#task = task;
    this.#ask = personalAsk(host);
    this.#list = new UploadList(() => host.requestUpdate());
    host.addController(this);
    ticker(host, ASK_AGAIN_MS, () => {
      if (this.#list.all.some(({ state, isThere }) => state === 'CHECKING' && isThere)) void this.#learn().catch(() => undefined);
    });
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    void this.#work();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    this.#running?.abort.abort(AWAY);
  }

  /** What may be attached now. */
  get kinds(): readonly PaperType[] {
    return this.#task.kinds();
  }

  /** What the next file is; undefined as long as nobody has said so. */
  get kind(): PaperType | undefined {
    const [only, ...others] = this.kinds;
    return others.length === 0 ? only : this.kinds.find((kind) => kind === this.#kind);
  }

  get files(): readonly UploadFile[] {
    return this.#list.all.map(({ id, kind, name, size, state, progress, reason }) => {
      const message = reason && this.#sentence(reason);
      return { id, kind, name, size, state, progress, message };
    });
  }

  /** What may be handed in, by the ids of the BFF. */
  get readyIds(): readonly string[] {
    return this.#list.all.flatMap(({ attachmentId, isThere, kind }) =>
      isThere && attachmentId && this.kinds.includes(kind) ? [attachmentId] : [],
    );
  }

  /** Something is still on its way. */
  get busy(): boolean {
    return this.#list.all.some(({ state, isThere }) => UNDER_WAY.includes(state) && !isThere);
  }

  /** Why it is not known what was uploaded before. */
  get error(): WidgetError | undefined {
    return this.#error;
  }

  get values(): Readonly<Record<UploadField, string>> {
    return { paperKind: this.#kind, paperFile: '' };
  }

  get errors(): readonly { readonly id: UploadField; readonly message: string }[] {
    return this.#refused ? [{ id: 'paperFile', message: this.#sentence(this.#refused) }] : [];
  }

  get announcement(): string {
    return this.#said ? this.host.t(...this.#said) : '';
  }

  label(field: UploadField): string {
    const { t } = this.host;
    return field === 'paperKind'
      ? t('fileUpload.paperKind')
      : t('fileUpload.paperFile', { kind: this.kind ? t(`fileUpload.paper.${this.kind}`) : '' });
  }

  change(_field: UploadField, value: string): void {
    this.#kind = this.kinds.find((kind) => kind === value) ?? '';
    this.#refused = undefined;
    this.host.requestUpdate();
  }

  /** Takes files that somebody chose, as many as there is room for. */
  take(files: readonly File[]): void {
    const { kind } = this;
    if (!kind) return;
    const { room } = this.#list;
    const left = files.length - room;
    this.#refused = left > 0 ? { key: 'fileUpload.tooMany', values: { max: UPLOAD_LIMITS.files, count: left } } : undefined;
    for (const file of files.slice(0, room)) this.#list.take(file, kind);
    this.host.requestUpdate();
    void this.#work();
  }

  /** Sends a file again that did not get through. */
  retry(id: string): void {
    this.#list.change(id, { state: 'WAITING', reason: undefined });
    void this.#work();
  }

  /** Takes a file back, here and from the BFF. */
  async remove(id: string): Promise<void> {
    const entry = this.#list.of(id);
    if (!entry) return;
    if (UNDER_WAY.includes(entry.state) && !entry.isThere) this.#list.change(id, { state: 'FAILED' });
    if (this.#running?.id === id) this.#running.abort.abort();
    try {
      if (entry.attachmentId) await this.#ask(FileUploadDiscard, { id: entry.attachmentId });
    } catch (cause) {
      return this.#list.change(id, { reason: { error: widgetErrorOf(cause) } });
    }
    const next = this.#list.drop(id);
    this.#refused = undefined;
    this.#say('fileUpload.removed', { name: entry.name });
    this.#focus(next ? `#remove-${next.id}` : '#paperKind, #paperFile');
  }

  /** Finds what this browser has uploaded before. */
  async restore(): Promise<void> {
    try {
      await this.#learn();
      this.#error = undefined;
    } catch (cause) {
      this.#error = widgetErrorOf(cause);
    }
    this.host.requestUpdate();
  }

  /** Forgets everything here: it was handed in, or somebody begins anew. */
  clear(): void {
    this.#list.clear();
    this.#running?.abort.abort();
    this.#refused = undefined;
    this.#said = undefined;
    this.#kind = '';
    this.host.requestUpdate();
  }

  readonly #onOnline = (): void => {
    for (const { id, state, file, reason } of this.#list.all) if (state === 'FAILED' && file && reason && 'error' in reason) this.retry(id);
    if (this.#error) void this.restore();
  };

  /** One after the other: phones have little memory, and a weak network is not for sharing. */
  async #work(): Promise<void> {
    while (!this.#running && this.host.isConnected) {
      const next = this.#list.all.find(({ state }) => state === 'WAITING');
      if (!next?.file) return;
      const abort = new AbortController();
      this.#running = { id: next.id, abort };
      await this.#upload(next.id, next.file, abort.signal);
      this.#running = undefined;
    }
  }

  async #upload(id: string, file: File, signal: AbortSignal): Promise<void> {
    try {
      this.#list.change(id, { state: 'SHRINKING', progress: 0 });
      const content = await this.#prepared(id, file);
      const path = content && !signal.aborted && (this.#list.of(id)?.path ?? (await this.#place(id, content)));
      if (path && !signal.aborted) await this.#send(id, content, path, signal);
    } catch (cause) {
      const error = widgetErrorOf(cause);
      if (error.code === 'HTTP_404') this.#list.change(id, { path: undefined, attachmentId: undefined });
      if (!signal.aborted) this.#end(id, 'FAILED', { error });
      if (error.code === 'HTTP_413') await this.#learn().catch(() => undefined); // given up by the BFF, which says why
    }
    if (signal.reason === AWAY) this.#list.change(id, { state: 'WAITING' });
  }

  /** As it is to be sent; nothing where it is known already that nobody takes it. */
  async #prepared(id: string, file: File): Promise<Blob | undefined> {
    try {
      const content = await shrunk(file);
      const { size } = content;
      if (size > UPLOAD_LIMITS.fileBytes) return this.#end(id, 'REFUSED', { key: 'fileUpload.tooLarge', values: { max: saidLimits.file } });
      if (await isUnreadablePhoto(content)) return this.#end(id, 'REFUSED', { key: 'fileUpload.heic' });
      const sha256 = await sha256Of(content);
      const twin = this.#list.twinOf(id, sha256);
      if (twin && twin.state !== 'CUT') {
        this.#list.drop(id);
        return this.#say('fileUpload.same', { name: file.name });
      }
      // The rest of a file that was cut goes on under the name it began with.
      if (twin) this.#list.drop(twin.id);
      this.#list.change(id, { sha256, size, ...(twin ? { name: twin.name } : {}) });
      return content;
    } catch {
      // Moved, deleted, or in a cloud that does not answer.
      return this.#end(id, 'FAILED', { key: 'fileUpload.unreadable' });
    }
  }

  /** @returns where its bytes go; nothing where it was not taken */
  async #place(id: string, { size }: Blob): Promise<string | undefined> {
    const { kind, name, sha256 } = this.#list.of(id) ?? {};
    if (!kind || name === undefined || sha256 === undefined) return undefined;
    const { attachmentPrepare: answer } = await this.#ask(FileUploadPrepare, {
      input: { clientRequestId: requestId(), kind, name, size, sha256 },
    });
    if (answer.__typename === 'AttachmentSlot') {
      if (this.#list.of(id)) this.#list.change(id, { attachmentId: answer.id, path: answer.uploadPath });
      else await this.#ask(FileUploadDiscard, { id: answer.id }); // taken back meanwhile
      return answer.uploadPath;
    }
    const { message } = answer;
    if (answer.__typename === 'TryLaterProblem')
      return this.#end(id, 'FAILED', { key: 'fileUpload.laterAt', values: { message, time: formatTime(answer.retryAt) } });
    return this.#end(id, 'REFUSED', { text: answer.fields.map((field) => field.message).join(' ') || message });
  }

  async #send(id: string, content: Blob, path: string, signal: AbortSignal): Promise<void> {
    this.#list.change(id, { state: 'SENDING' });
    const { send } = await import('./file-upload.sending.ts');
    await send(content, {
      url: this.host.connection.endpoint + path,
      headers: personalHeaders(),
      signal,
      onProgress: (progress) => this.#list.change(id, { progress, state: progress < 1 ? 'SENDING' : 'CHECKING' }),
    });
    this.#list.change(id, { state: 'CHECKING', progress: 1, isThere: true });
    await this.#learn().catch(() => undefined); // all of it is there: what becomes of it is asked again by and by
  }

  async #learn(): Promise<void> {
    const { attachments } = await this.#ask(FileUploadMine, {});
    for (const { id, state, reason } of this.#list.reconcile(attachments ?? [])) this.#end(id, state, reason);
  }

  /** What a person hears of, and not only sees. */
  #end(id: string, state: UploadState, reason?: Reason): undefined {
    this.#list.change(id, { state, reason });
    const name = this.#list.of(id)?.name;
    if (name === undefined) return;
    const message = reason ? this.#sentence(reason) : '';
    this.#say('fileUpload.said', { name, state: this.host.t(`fileUpload.state.${state}`, { percent: '' }), message });
  }

  #sentence(reason: Reason): string {
    const { t } = this.host;
    if ('text' in reason) return reason.text;
    return 'key' in reason ? t(reason.key, reason.values) : faultText(reason.error, t);
  }

  #say(key: UploadKey, values: Values): undefined {
    this.#said = [key, values];
    this.host.requestUpdate();
  }

  #focus(selector: string): void {
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
