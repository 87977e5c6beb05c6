/** Says whether a file carries something known to be harmful. */
export interface FileScanner {
  /** @throws ScannerUnavailable where nobody can say: then the file is not served, and asked about again */
  scan(bytes: Uint8Array): Promise<'clean' | 'found'>;
}

export class ScannerUnavailable extends Error {
  override readonly name = 'ScannerUnavailable';
}
