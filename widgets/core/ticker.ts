import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls back again and again while the element is on the page: countdowns go on, days go by. */
export class Ticker implements ReactiveController {
  readonly #everyMs: number;
  readonly #onTick: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, everyMs: number, onTick: () => void) {
    this.#everyMs = everyMs;
    this.#onTick = onTick;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#onTick, this.#everyMs);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
