import type { WidgetElement } from './element.ts';
import type { FormKey } from './form-messages.ts';
import type { SharedKey, Translate } from './localize.ts';
import type { Problem } from './problem.ts';
import type { ReceiptOf, Submission, SubmitOptions } from './submit-controller.ts';

/** What a form says of itself to `FormController`. */
export interface FormOptions<Field extends string, Key extends string, Input, Result extends Submission>
  extends Pick<SubmitOptions<Input, Result>, 'send' | 'solve' | 'pauses'> {
  /** Of the form, for its draft: the same on every page. */
  readonly name: string;
  /** Every field, as it stands before anybody typed. */
  readonly untouched: Readonly<Record<Field, string>>;
  /** Fields that are never written to the device, such as numbers of identity papers. */
  readonly secret?: readonly NoInfer<Field>[];
  /** Fields of each screen; they may depend on what was answered. One screen: one list. */
  readonly steps: (values: Readonly<Record<NoInfer<Field>, string>>) => readonly (readonly NoInfer<Field>[])[];
  readonly label: (field: NoInfer<Field>, values: Readonly<Record<NoInfer<Field>, string>>) => string;
  /** What is wrong beyond what the native controls say of themselves. */
  readonly check?: (values: Readonly<Record<NoInfer<Field>, string>>) => readonly Problem<NoInfer<Field>, Key>[];
  /** How many characters a field may have; more is said before sending, and never cut off. */
  readonly limits?: Readonly<Partial<Record<NoInfer<Field>, number>>>;
  readonly inputOf: (values: Readonly<Record<NoInfer<Field>, string>>) => Input;
  /** Fields by their path in the input where that is not their name, and the one that stands for all that has none. See `problemsOfAnswer`. */
  readonly refused: { readonly fields?: Readonly<Partial<Record<string, NoInfer<Field>>>>; readonly other: NoInfer<Field> };
  /** No draft is kept where this is false. */
  readonly keepsDraft?: () => boolean;
  readonly onReceipt: (receipt: ReceiptOf<Result>) => void;
  /** The person has emptied the form: what the form keeps elsewhere goes too. */
  readonly onDiscard?: () => void;
}

/** A widget that speaks the sentences of its form, and those that all forms share. */
export type FormHost<Key extends string> = WidgetElement & { readonly t: Translate<Key | FormKey | SharedKey> };
