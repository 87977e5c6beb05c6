/** One BFF with sample data for all page tests. */
import type { TestProject } from 'vitest/node';
import { startSampleBff } from '../../.tools/sample-bff.ts';

declare module 'vitest' {
  interface ProvidedContext {
    publicOrigin: string;
    partnerOrigin: string;
    operatorOrigin: string;
    operatorKey: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bff = await startSampleBff();
  project.provide('publicOrigin', bff.publicOrigin);
  project.provide('partnerOrigin', bff.partnerOrigin);
  project.provide('operatorOrigin', bff.operatorOrigin);
  project.provide('operatorKey', bff.operatorKey);
  return () => bff.stop();
}
