/**
 * What a page and the frame of the utility on it tell each other. Of the page: how things look, and what the person typed
 * there already. Of the frame: how tall it is, and events, which hold nothing personal. Never a token, a code or a name.
 */

/** The design tokens that a page may set. */
export const tokenNames = [
  '--evn-font',
  '--evn-font-size',
  '--evn-color-text',
  '--evn-color-muted',
  '--evn-color-surface',
  '--evn-color-border',
  '--evn-color-accent',
  '--evn-color-on-accent',
  '--evn-color-danger',
  '--evn-color-success',
  '--evn-radius',
  '--evn-space',
] as const;

/** Of the events of a framed widget, those that the page hears; any other stays in the frame. */
export const eventNames = [
  'evn-ready',
  'evn-state',
  'evn-error',
  'evn-step',
  'evn-draft-saved',
  'evn-submitted',
  'evn-request-loaded',
  'evn-sign-requested',
  'evn-commented',
  'evn-signed',
  'evn-otp-sent',
  'evn-otp-verified',
  'evn-otp-failed',
] as const;

/** Opens the conversation: comes with the port on which the rest of it is held. */
export const greeting = 'evn-frame';

export type ToFrame =
  | {
      readonly kind: 'look';
      readonly lang: string;
      readonly colorScheme: string;
      readonly tokens: Readonly<Record<string, string>>;
      /** Of the tag, as the page wrote them. */
      readonly attributes: Readonly<Record<string, string>>;
    }
  /** What was filled in on the page. */
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, string>> };

export type FromFrame =
  | { readonly kind: 'size'; readonly blockSize: number }
  | { readonly kind: 'event'; readonly name: (typeof eventNames)[number]; readonly detail: unknown };
