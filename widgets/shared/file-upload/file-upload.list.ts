import { UPLOAD_LIMITS } from '../../../schema/request-limits.ts';
import type { PaperType } from '../../../schema/service-forms.ts';
import type { Values } from '../../core/localize.ts';
import type { WidgetError } from '../../core/widget-error.ts';
import { type KnownFile, kindOf, sentName, stateOf, type UploadState } from './file-upload.data.ts';
import type { UploadKey } from './file-upload.vi.ts';

/** Why a file is where it is, in whatever language is in force. */
export type Reason = { readonly key: UploadKey; readonly values?: Values } | { readonly text: string } | { readonly error: WidgetError };

/** A file on the list. */
export interface Entry {
  /** Of this list alone. */
  readonly id: string;
  readonly kind: PaperType;
  readonly name: string;
  /** In bytes: of what is sent, once that is known. */
  readonly size: number;
  readonly state: UploadState;
  /** From 0 to 1. */
  readonly progress: number;
  readonly reason?: Reason | undefined;
  /** On this device; without it nothing more can be sent. */
  readonly file?: File;
  readonly sha256?: string;
  /** As the BFF calls it. */
  readonly attachmentId?: string | undefined;
  /** Where its bytes go: all of them may be there although nobody heard of it. */
  readonly path?: string | undefined;
  /** All of it is with the BFF: it may be handed in, also while it is looked into. */
  readonly isThere?: boolean;
}

/** Takes none of the places: it was not taken, or is the rest of a file that is chosen again. */
const PLACELESS: readonly UploadState[] = ['REFUSED', 'CUT'];

/** Files in the order in which they came. */
export class UploadList {
  #entries: readonly Entry[] = [];
  #lastId = 0;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get all(): readonly Entry[] {
    return this.#entries;
  }

  /** How many more may be chosen. */
  get room(): number {
    return Math.max(0, UPLOAD_LIMITS.files - this.#entries.filter(({ state }) => !PLACELESS.includes(state)).length);
  }

  of(id: string): Entry | undefined {
    return this.#entries.find((entry) => entry.id === id);
  }

  /** Another entry of the same content for the same purpose. */
  twinOf(id: string, sha256: string): Entry | undefined {
    const kind = this.of(id)?.kind;
    return this.#entries.find((other) => other.id !== id && other.sha256 === sha256 && other.kind === kind && other.state !== 'REFUSED');
  }

  take(file: File, kind: PaperType): void {
    const { name, size } = file;
    this.#add({ kind, name: sentName(name), size, state: 'WAITING', progress: 0, file });
  }

  change(id: string, changed: Partial<Entry>): void {
    this.#set(this.#entries.map((entry) => (entry.id === id ? { ...entry, ...changed } : entry)));
  }

  /** @returns what stands in its place now */
  drop(id: string): Entry | undefined {
    const at = this.#entries.findIndex((entry) => entry.id === id);
    this.#set(this.#entries.filter((entry) => entry.id !== id));
    return this.#entries[at] ?? this.#entries[at - 1];
  }

  clear(): void {
    this.#set([]);
  }

  /**
   * Brings the list in line with what the BFF has. What is on its way here is not touched.
   *
   * @returns those of this page that are not where they were
   */
  reconcile(known: readonly KnownFile[]): readonly Entry[] {
    const before = this.#entries;
    this.#set(before.filter((entry) => !isSettled(entry) || known.some(({ id }) => id === entry.attachmentId)));
    for (const file of known) this.#hear(file);
    return this.#entries.filter(({ id, state }) => before.some((entry) => entry.id === id && entry.state !== state));
  }

  #hear(known: KnownFile): void {
    const { id: attachmentId, kind, name, size, sha256, received, message } = known;
    const entry = this.#entries.find((other) => other.attachmentId === attachmentId);
    const state = stateOf(known);
    if (entry && !isSettled(entry) && state !== 'REFUSED') return; // what the BFF has given up is never sent again
    const cut: Reason | undefined = state === 'CUT' ? { key: 'fileUpload.cut' } : undefined;
    const heard = {
      state,
      progress: size > 0 ? received / size : 0,
      isThere: state === 'READY' || state === 'CHECKING',
      reason: message === null ? cut : { text: message },
    };
    if (entry) this.change(entry.id, heard);
    else this.#add({ attachmentId, kind: kindOf(kind), name, size, sha256, ...heard });
  }

  #add(entry: Omit<Entry, 'id'>): void {
    this.#lastId += 1;
    this.#set([...this.#entries, { ...entry, id: `paper-${this.#lastId}` }]);
  }

  #set(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#onChange();
  }
}

/** What becomes of it is decided elsewhere. */
const isSettled = ({ attachmentId, isThere, state }: Entry): boolean => attachmentId !== undefined && (isThere === true || state === 'CUT');
