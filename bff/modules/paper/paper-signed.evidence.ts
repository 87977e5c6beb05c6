import { sha256Hex } from '../../platform/hash.ts';
import type { Locale } from '../../platform/texts.ts';
import type { Device, Visitor } from '../../platform/visitor.ts';
import type { StoredPaper } from './paper.ts';
import type { PaperConsent } from './paper-consent.ts';

/** What every signature puts down as evidence, however it was made. Pure. */

const MAX_USER_AGENT = 300;

export const paperEvidence = ({ id, title, kind, revision, sha256, bytes, pages }: StoredPaper) => ({
  id,
  title,
  kind,
  revision,
  sha256,
  bytes,
  pages,
});

/** @param language in which the text was shown */
export const consentEvidence = (consent: PaperConsent, language: Locale) => ({
  version: consent.version,
  language,
  // Of the very text that was shown.
  sha256: sha256Hex(consent.text),
  text: consent.text,
});

export const browserEvidence = (
  { id, siteKey, placement }: Pick<Visitor, 'id' | 'siteKey' | 'placement'>,
  { address, userAgent, origin }: Device,
) => ({
  device: { address, userAgent: userAgent.slice(0, MAX_USER_AGENT), origin },
  // The id itself opens nothing, but it stands in no file that leaves the house.
  session: { sha256: sha256Hex(id), site: siteKey, placement },
});
