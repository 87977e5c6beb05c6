/** localStorage that may be absent, full or forbidden (third-party frames throw): then values live as long as the page. */
const memory = new Map<string, string>();

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
}

export function remember(key: string, value: string): void {
  memory.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    // The value stays in memory.
  }
}

export function forget(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored.
  }
}

/** For this tab only, until it is closed: what a reload would otherwise take away. */
export function keepInTab(key: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Forbidden or full: a reload then starts anew.
  }
}

/** What this tab kept, where the page was reloaded or gone back to; a page opened anew knows nothing. */
export function keptInTab(key: string): string | undefined {
  const [navigation] = performance.getEntriesByType('navigation');
  const type = navigation instanceof PerformanceNavigationTiming ? navigation.type : undefined;
  return type === 'reload' || type === 'back_forward' ? everKeptInTab(key) : undefined;
}

/** What this tab kept, however its person came back to the page. */
export function everKeptInTab(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
