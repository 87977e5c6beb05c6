import { expect } from 'chai';
import { afterEach, describe, it } from '../test/helpers/mocha.ts';
import { copy, share } from './sharing.ts';

const t = (key: string, values: object = {}): string => [key, ...Object.values(values)].join(' ');
const link = 'https://city.example/dien';

function device({ dialog, clipboard }: { dialog?: () => Promise<void>; clipboard?: string[] }): void {
  const writeText = (text: string) => (clipboard ? Promise.resolve(clipboard.push(text)) : Promise.reject(new Error('forbidden')));
  Object.defineProperty(navigator, 'share', { value: dialog, configurable: true });
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('sharing', () => {
  it('the dialog of the device speaks for itself, also when the person closes it', async () => {
    const clipboard: string[] = [];
    device({ dialog: () => Promise.resolve(), clipboard });
    expect(await share('Có lịch', link, t)).to.equal('');
    device({ dialog: () => Promise.reject(new DOMException('closed', 'AbortError')), clipboard });
    expect(await share('Có lịch', link, t)).to.equal('');
    expect(clipboard).to.deep.equal([]);
  });

  it('without a dialog, or where it refuses, text and link are copied', async () => {
    const clipboard: string[] = [];
    device({ clipboard });
    expect(await share('Có lịch', link, t)).to.equal('action.copied');
    device({ dialog: () => Promise.reject(new DOMException('no', 'NotAllowedError')), clipboard });
    expect(await share('Có lịch', link, t)).to.equal('action.copied');
    expect(clipboard).to.deep.equal([`Có lịch\n${link}`, `Có lịch\n${link}`]);
  });

  it('where nothing works the link is shown to be copied by hand', async () => {
    device({});
    expect(await share('Có lịch', link, t)).to.equal(`action.copyFailed ${link}`);
    expect(await copy(link, t)).to.equal(`action.copyFailed ${link}`);
  });
});
