/** Across the tabs of one browser. */
const lock = 'evn-session';

/**
 * The first question of a page goes ahead of all others, also of those in other tabs: of two that a new browser asks at once
 * each would be given a session of its own, and with the later cookie the files and requests of the former would be nobody's.
 * Where it is not answered the next one is the first.
 */
export function oneAhead(): <Answer>(ask: () => Promise<Answer>) => Promise<Answer> {
  let isOpen = false;
  let opening: Promise<void> | undefined;

  return async (ask) => {
    while (opening) await opening;
    if (isOpen) return ask();
    // Pages that came over plain HTTP have no locks.
    const asked = navigator.locks ? navigator.locks.request(lock, ask) : ask();
    opening = asked.then(
      () => {
        isOpen = true;
      },
      () => undefined,
    );
    void opening.then(() => {
      opening = undefined;
    });
    return asked;
  };
}
