import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Screens of a form as entries of the browser's history: Back leads to the screen before. The address stays as it is, and
 * what the page keeps of its own in an entry goes along, so that a router of the page sees itself where it was.
 */
export class StepEntries implements ReactiveController {
  readonly #key: string;
  readonly #onMove: (step: number) => void;
  /** The entry stands for a screen that was left by another way than Back; the next screen takes it over. */
  #spare = false;

  /**
   * @param form the same after a reload
   * @param onMove the person went back or on to an entry of that screen
   */
  constructor(host: ReactiveControllerHost, form: string, onMove: (step: number) => void) {
    this.#key = `evn-step ${form}`;
    this.#onMove = onMove;
    host.addController(this);
  }

  /** The form leads to another screen. */
  go(from: number, to: number): void {
    const goesOn = to > from;
    if (to === from || (goesOn && this.#here === to)) return;
    if (goesOn && !this.#spare) {
      if (this.#here !== from) this.#write('replaceState', from);
      this.#write('pushState', to);
    } else if (this.#here !== undefined) this.#write('replaceState', to);
    this.#spare = !goesOn && this.#here !== undefined;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  /** What the entry says; undefined: it is the page's own, such as a place on it that a link has led to. */
  get #here(): number | undefined {
    const state: unknown = history.state;
    const step = isRecord(state) ? state[this.#key] : undefined;
    return typeof step === 'number' ? step : undefined;
  }

  #write(how: 'pushState' | 'replaceState', step: number): void {
    const state: unknown = history.state;
    if (state !== null && !isRecord(state)) return; // no room beside what the page keeps there
    try {
      history[how]({ ...state, [this.#key]: step }, '');
    } catch {
      // A page that may not, or that does it too often: Back then leaves the form, as it did.
    }
  }

  readonly #follow = (): void => {
    this.#spare = false;
    const step = this.#here;
    if (step !== undefined) this.#onMove(step);
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
