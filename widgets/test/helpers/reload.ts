import { afterEach } from './mocha.ts';

const getEntries = performance.getEntriesByType.bind(performance);

afterEach(() => void Reflect.deleteProperty(performance, 'getEntriesByType'));

/** From here on until the end of the test the page is one that was reloaded. */
export function reloaded(): void {
  const [entry] = getEntries('navigation');
  performance.getEntriesByType = () =>
    entry ? [new Proxy(entry, { get: (target, key) => (key === 'type' ? 'reload' : Reflect.get(target, key, target)) })] : [];
}
