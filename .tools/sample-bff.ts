/** A BFF of its own for page tests, recordings and screenshots: random ports, fresh sample data in a temporary folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBff } from '../bff/test/bff-process.ts';

export interface SampleBff {
  /** Origin of the public surface, the widget files and the utility's demo pages. */
  readonly publicOrigin: string;
  /** Origin of the demo city portal. */
  readonly partnerOrigin: string;
  /** Origin of the operator port, and the key to it. */
  readonly operatorOrigin: string;
  readonly operatorKey: string;
  stop(): Promise<void>;
}

const PARTNER = /^\s*city portal\s+(http:\/\/localhost:\d+)/m;

/** @throws Error with everything the process said, when it ends before it is ready. */
export async function startSampleBff(environment: Readonly<Record<string, string>> = {}): Promise<SampleBff> {
  const folder = mkdtempSync(join(tmpdir(), 'evn-bff-'));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  const { child, exited, output, publicUrl, operatorUrl, operatorKey } = await startBff({ DATA_DIR: folder, ...environment }).catch(
    (error: unknown) => {
      clean();
      throw error;
    },
  );
  return {
    publicOrigin: publicUrl,
    partnerOrigin: PARTNER.exec(output())?.[1] ?? '',
    operatorOrigin: operatorUrl,
    operatorKey,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      clean();
    },
  };
}
