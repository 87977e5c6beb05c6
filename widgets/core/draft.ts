import { requestId } from './request-id.ts';

/** What was typed into a form, by field. */
export type DraftValues = Readonly<Record<string, string>>;

export interface DraftContent {
  readonly values: DraftValues;
  /** Screen of the form, from 0. */
  readonly step: number;
}

interface DraftRecord extends DraftContent {
  /** The page that wrote it last; all forms of one page are one owner. */
  readonly owner: string;
  readonly savedAt: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface DraftPlaces {
  /** Told apart from any other page that writes to the same device, and from itself before a reload. */
  readonly page: string;
  /** Outlives a crash; `localStorage`. Undefined where the browser forbids it: then nothing is saved. */
  readonly device: Store | undefined;
  /** Belongs to one tab, over reloads; `sessionStorage`. */
  readonly tab: Store | undefined;
}

const prefix = 'evn-draft ';
const tabKey = 'evn-draft-tab';
const livesMs = 7 * 86_400_000;

/**
 * The draft of one form on this device. Each tab has its own, told apart by an id that the tab keeps over reloads; a tab
 * that was duplicated notices by the owner of its draft that another page writes to it, and goes on under an id of its own.
 * Drafts of tabs that are gone can be taken over. Seven days after the last change a draft is gone.
 */
export class Draft {
  readonly #name: string;
  readonly #places: DraftPlaces;
  readonly #now: () => Date;
  #key: string | undefined;
  #savedAt: Date | undefined;
  /** The draft of another tab that this one began with. */
  #origin: { readonly key: string; readonly savedAt: string } | undefined;

  /** @param name of the form, the same on every page */
  constructor(name: string, places: DraftPlaces, now: () => Date) {
    this.#name = name;
    this.#places = places;
    this.#now = now;
    for (const key of this.#keysOf(prefix)) if (!this.#read(key)) this.#remove(key);
    const tab = guarded(() => places.tab?.getItem(tabKey));
    this.#key = tab ? this.#keyOf(tab) : undefined;
  }

  /** When this tab's draft was last written to the device; undefined when there is none. */
  get savedAt(): Date | undefined {
    return this.#savedAt;
  }

  /** What this tab had typed before a reload or a crash. */
  restore(): DraftContent | undefined {
    const record = this.#key === undefined ? undefined : this.#read(this.#key);
    if (!record) return undefined;
    this.#savedAt = new Date(record.savedAt);
    if (this.#key !== undefined) this.#write(this.#key, { ...record, owner: this.#places.page });
    return record;
  }

  /** The newest draft that another tab, most likely gone, has left behind: to be offered, never put in unasked. */
  get offered(): { readonly savedAt: Date } | undefined {
    const found = this.#left();
    return found && { savedAt: new Date(found.record.savedAt) };
  }

  /** Goes on with the draft offered. */
  take(): DraftContent | undefined {
    const found = this.#left();
    if (!found) return undefined;
    this.#origin = { key: found.key, savedAt: found.record.savedAt };
    this.save(found.record);
    return found.record;
  }

  /** Deletes the draft offered. */
  drop(): void {
    const found = this.#left();
    if (found) this.#remove(found.key);
  }

  save({ values, step }: DraftContent): void {
    const key = this.#ownKey();
    const savedAt = this.#now();
    const saved = this.#write(key, { owner: this.#places.page, savedAt: savedAt.toISOString(), values, step });
    this.#savedAt = saved ? savedAt : undefined;
  }

  /** After sending, or when the person wants it gone; with it the draft it began with, unless somebody goes on there. */
  wipe(): void {
    if (this.#key !== undefined && this.#read(this.#key)?.owner === this.#places.page) this.#remove(this.#key);
    if (this.#origin && this.#read(this.#origin.key)?.savedAt === this.#origin.savedAt) this.#remove(this.#origin.key);
    this.#origin = undefined;
    this.#savedAt = undefined;
  }

  /** Another page that writes under this key is a living copy of this tab: its draft is left alone. */
  #ownKey(): string {
    const owner = this.#key === undefined ? undefined : this.#read(this.#key)?.owner;
    if (this.#key !== undefined && (owner === undefined || owner === this.#places.page)) return this.#key;
    const tab = requestId();
    guarded(() => this.#places.tab?.setItem(tabKey, tab));
    this.#key = this.#keyOf(tab);
    return this.#key;
  }

  #left(): { readonly key: string; readonly record: DraftRecord } | undefined {
    return this.#keysOf(this.#keyOf(''))
      .filter((key) => key !== this.#key)
      .flatMap((key) => {
        const record = this.#read(key);
        return record ? [{ key, record }] : [];
      })
      .sort((a, b) => b.record.savedAt.localeCompare(a.record.savedAt))[0];
  }

  #keyOf(tab: string): string {
    return `${prefix}${this.#name} ${tab}`;
  }

  #keysOf(start: string): string[] {
    const { device } = this.#places;
    const keys = guarded(() => Array.from({ length: device?.length ?? 0 }, (_, index) => device?.key(index) ?? ''));
    return keys?.filter((key) => key.startsWith(start)) ?? [];
  }

  /** Undefined when it is not there, too old, or not ours. */
  #read(key: string): DraftRecord | undefined {
    const record = guarded(() => JSON.parse(this.#places.device?.getItem(key) ?? 'null') as Partial<DraftRecord> | null);
    if (!record?.savedAt || !record.owner || !record.values) return undefined;
    const age = this.#now().getTime() - Date.parse(record.savedAt);
    return age < livesMs ? { ...(record as DraftRecord), step: record.step ?? 0 } : undefined;
  }

  #write(key: string, record: DraftRecord): boolean {
    const { device } = this.#places;
    const write = (): boolean => {
      device?.setItem(key, JSON.stringify(record));
      return device !== undefined;
    };
    return guarded(write) ?? false;
  }

  #remove(key: string): void {
    guarded(() => this.#places.device?.removeItem(key));
  }
}

/** Storage may be forbidden, full, or hold what another script put there. */
function guarded<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const page = requestId();

/** The storages of this page; in a third-party frame even asking for them may throw. */
export const draftPlaces = (): DraftPlaces => ({
  page,
  device: guarded(() => localStorage),
  tab: guarded(() => sessionStorage),
});
