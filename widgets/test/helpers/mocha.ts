/** What the test runner puts on the page, with types. */
interface Mocha {
  describe(title: string, body: () => void): void;
  it(title: string, body: () => void | Promise<void>): void;
  beforeEach(body: () => void | Promise<void>): void;
  afterEach(body: () => void | Promise<void>): void;
}

export const { describe, it, beforeEach, afterEach } = globalThis as unknown as Mocha;
