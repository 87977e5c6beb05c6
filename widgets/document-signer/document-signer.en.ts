import type { Messages } from '../core/localize.ts';
import type { OwnShellKey } from './document-signer.vi.ts';

export const en: Messages<OwnShellKey> = { 'documentSigner.title': 'Read and sign a paper' };
