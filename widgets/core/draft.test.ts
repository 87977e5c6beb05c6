import { describe, expect, it } from 'vitest';
import { Draft, type DraftContent } from './draft.ts';

/** A storage of the browser, in memory. */
class Store {
  readonly entries = new Map<string, string>();
  get length(): number {
    return this.entries.size;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

const monday = new Date('2026-06-15T10:21:00+07:00');
const later = (days: number, minutes = 0): Date => new Date(monday.getTime() + days * 86_400_000 + minutes * 60_000);
const typed = (text: string, step = 0): DraftContent => ({ values: { text }, step });
const open = (device: Store, tab: Store, at = monday): Draft => new Draft('support', { page: crypto.randomUUID(), device, tab }, () => at);
const textIn = (draft: Draft): string | undefined => draft.restore()?.values['text'];

describe('a draft', () => {
  it('comes back in its tab after a reload, with its screen and its time', () => {
    const [device, tab] = [new Store(), new Store()];
    open(device, tab).save(typed('Xin chào', 2));
    const again = open(device, tab, later(0, 5));
    expect(again.restore()).toMatchObject(typed('Xin chào', 2));
    expect(again.savedAt).toEqual(monday);
  });

  it('is gone after seven days, drafts of other forms too', () => {
    const [device, tab] = [new Store(), new Store()];
    open(device, tab).save(typed('a'));
    new Draft('other', { page: 'other', device, tab }, () => monday).save(typed('b'));
    expect(textIn(open(device, tab, later(6)))).toBe('a');
    expect(textIn(open(device, tab, later(7)))).toBeUndefined();
    expect(device.length).toBe(0);
  });

  it('is wiped after sending', () => {
    const [device, tab] = [new Store(), new Store()];
    const draft = open(device, tab);
    draft.save(typed('a'));
    draft.wipe();
    expect([device.length, draft.savedAt]).toEqual([0, undefined]);
  });

  it('that two tags of one page took up is wiped by whichever is sent', () => {
    const [device, tab] = [new Store(), new Store()];
    open(device, tab).save(typed('a'));
    const [form, beside] = ['page', 'page'].map((page) => new Draft('support', { page, device, tab }, () => monday));
    expect([form, beside].map((draft) => draft && textIn(draft))).toEqual(['a', 'a']);
    form?.wipe();
    expect(device.length).toBe(0);
  });

  it('of one form is not that of another', () => {
    const [device, tab] = [new Store(), new Store()];
    open(device, tab).save(typed('a'));
    const other = new Draft('other', { page: 'other', device, tab }, () => monday);
    expect(other.restore()).toBeUndefined();
    expect(other.offered).toBeUndefined();
  });

  it('is not said to be saved where the browser forbids or refuses it', () => {
    const full = Object.assign(new Store(), {
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    });
    for (const device of [undefined, full]) {
      const draft = new Draft('support', { page: 'page', device, tab: undefined }, () => monday);
      draft.save(typed('a'));
      expect(draft.savedAt).toBeUndefined();
      draft.wipe();
    }
  });

  it('that is no draft is left out', () => {
    const [device, tab] = [new Store(), new Store()];
    const draft = open(device, tab);
    draft.save(typed('a'));
    device.setItem(device.key(0) ?? '', '{"half');
    expect(textIn(open(device, tab))).toBeUndefined();
  });
});

describe('two tabs', () => {
  it('have a draft each, and sending one leaves the other', () => {
    const device = new Store();
    const [one, two] = [open(device, new Store()), new Store()];
    one.save(typed('một'));
    const other = open(device, two);
    other.save(typed('hai'));
    one.save(typed('một nữa'));
    one.wipe();
    expect(textIn(open(device, two))).toBe('hai');
  });

  it('of which one is a copy of the other part ways with the first change', () => {
    const [device, tab] = [new Store(), new Store()];
    const original = open(device, tab);
    original.save(typed('chung'));
    const copiedTab = new Store();
    for (const [key, value] of tab.entries) copiedTab.setItem(key, value);
    const copy = open(device, copiedTab);
    expect(textIn(copy)).toBe('chung');
    copy.save(typed('bản sao'));
    original.save(typed('bản gốc'));
    copy.wipe();
    expect(textIn(open(device, tab))).toBe('bản gốc');
    expect(textIn(open(device, copiedTab))).toBeUndefined();
  });
});

describe('a draft that another tab has left behind', () => {
  const left = (): Store => {
    const device = new Store();
    open(device, new Store()).save(typed('cũ'));
    open(device, new Store(), later(1)).save(typed('mới', 1));
    return device;
  };

  it('is offered, the newest first, and gone on with in this tab', () => {
    const device = left();
    const tab = new Store();
    const draft = open(device, tab, later(2));
    expect(draft.restore()).toBeUndefined();
    expect(draft.offered).toEqual({ savedAt: later(1) });
    expect(draft.take()).toMatchObject(typed('mới', 1));
    expect(textIn(open(device, tab, later(2)))).toBe('mới');
  });

  it('is wiped with the one that went on from it, unless somebody has changed it since', () => {
    const device = left();
    const draft = open(device, new Store(), later(2));
    draft.take();
    draft.save(typed('xong'));
    draft.wipe();
    expect(open(device, new Store(), later(2)).offered).toEqual({ savedAt: monday });

    const living = new Store();
    const other = open(device, living, later(2));
    other.save(typed('đang viết'));
    const taking = open(device, new Store(), later(2, 1));
    taking.take();
    open(device, living, later(2, 2)).restore();
    const writesOn = open(device, living, later(2, 3));
    writesOn.restore();
    writesOn.save(typed('viết tiếp'));
    taking.wipe();
    expect(textIn(open(device, living, later(2, 4)))).toBe('viết tiếp');
  });

  it('can be deleted', () => {
    const device = left();
    const draft = open(device, new Store(), later(2));
    draft.drop();
    draft.drop();
    expect(device.length).toBe(0);
  });
});
