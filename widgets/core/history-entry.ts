import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readShared, type SharedKey, withShared } from './share-link.ts';

/**
 * What is opened within a widget, as an entry of the browser's history: Back closes it again, also on a phone, and a link
 * to it on this very page opens it.
 */
export class HistoryEntry implements ReactiveController {
  readonly #key: SharedKey;
  readonly #onMove: (opened: string | undefined) => void;
  #known: string | undefined;

  /**
   * @param key in the fragment of the address
   * @param onMove the person went back or on, or followed a link of the page; undefined: nothing is opened
   */
  constructor(host: ReactiveControllerHost, key: SharedKey, onMove: (opened: string | undefined) => void) {
    this.#key = key;
    this.#onMove = onMove;
    host.addController(this);
  }

  /** What the address says is opened. */
  get opened(): string | undefined {
    return readShared(location.hash, this.#key);
  }

  /** The person opened something, or closed what was opened (undefined). */
  push(opened: string | undefined): void {
    this.#known = opened;
    if (opened === this.opened) return;
    try {
      history.pushState(history.state, '', withShared(location.href, { [this.#key]: opened }));
    } catch {
      // A page without an address of its own (srcdoc), or one that changes it too often: Back then leaves the page, as it did.
    }
  }

  hostConnected(): void {
    this.#known = this.opened;
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    const { opened } = this;
    if (opened === this.#known) return; // another widget's, or the page's own
    this.#known = opened;
    this.#onMove(opened);
  };
}
