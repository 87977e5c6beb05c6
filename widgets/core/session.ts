import { createContext } from '@lit/context';

/** How the widgets of a page look, speak and connect. Changes seldom. */
export interface Settings {
  readonly site?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly dialect?: string | undefined;
  readonly theme?: string | undefined;
  readonly textSize?: string | undefined;
  readonly corporation?: string | undefined;
}

export const settingsContext = createContext<Settings>(Symbol.for('evn-settings'));
/** The customer code the page is about; the widgets inside ask for it until the person types another. */
export const customerCodeContext = createContext<string>(Symbol.for('evn-customer-code'));
