/** What a real host of each kind would send: the page's folder → its headers. */
import { TOKEN_PROGRAM_ORIGINS } from '../schema/token-program.ts';

/** A city portal that trusts nobody: everything its own, the kit's three directives, Trusted Types enforced. */
const cityPortal = (kit: string) => ({
  'content-security-policy': [
    "default-src 'self'",
    `script-src 'self' ${kit}`,
    `connect-src 'self' ${kit}`,
    `frame-src ${kit}`,
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types evn-lit',
  ].join('; '),
  'referrer-policy': 'strict-origin-when-cross-origin',
});

/** The utility's own site: the kit comes from its own origin. */
const utilitySite = {
  'content-security-policy': [
    "default-src 'self'",
    // The person's own photos and papers, which are never files of the site.
    "img-src 'self' blob:",
    "frame-src 'self' blob:",
    // Companies sign with a program on their own machine.
    `connect-src 'self' ${TOKEN_PROGRAM_ORIGINS}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types evn-lit',
  ].join('; '),
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/**
 * @param publicPort port on this machine that serves the kit
 * @returns headers for a file of this folder, named by its path in it; none for pages of hosts that send none
 */
export function demoHeaders(publicPort: number): (path: string) => Record<string, string> {
  const kit = `http://localhost:${publicPort}`;
  const byFolder: Readonly<Record<string, Record<string, string>>> = { 'city-portal': cityPortal(kit), 'utility-site': utilitySite };
  return (path) => byFolder[path.split('/')[0] ?? ''] ?? {};
}
