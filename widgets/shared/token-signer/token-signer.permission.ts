/** Chromium asks the person before a page of the Internet may speak to a program on this computer (Local Network Access). */

export type LocalAccess = 'granted' | 'prompt' | 'denied';

/** The second is the older name of the first. */
const NAMES = ['loopback-network', 'local-network-access'];
const OWN_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

interface Surroundings {
  readonly hostname: string;
  readonly permissions: { query(descriptor: { name: string }): Promise<{ readonly state: LocalAccess }> } | undefined;
}

const ofThisPage = (): Surroundings => ({
  hostname: location.hostname,
  permissions: navigator.permissions,
});

/** Asks nobody anything. A browser that knows no such permission needs none, and neither does a page of this very machine. */
export async function localAccess({ hostname, permissions }: Surroundings = ofThisPage()): Promise<LocalAccess> {
  if (!permissions || OWN_MACHINE.test(hostname)) return 'granted';
  for (const name of NAMES) {
    try {
      return (await permissions.query({ name })).state;
    } catch {
      // A name that this browser does not know.
    }
  }
  return 'granted';
}
