import type { ReactiveControllerHost } from 'lit';

/** Calls back again and again while the element is on the page: countdowns go on, days go by. */
export function ticker(host: ReactiveControllerHost, everyMs: number, onTick: () => void): void {
  let timer: ReturnType<typeof setInterval>;
  host.addController({
    hostConnected: () => {
      timer = setInterval(onTick, everyMs);
    },
    hostDisconnected: () => clearInterval(timer),
  });
}
