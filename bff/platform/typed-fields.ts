import { z } from 'zod';
import { billPeriodOf } from '../../schema/bill-period.ts';
import { customerCodeShape, normaliseCustomerCode } from '../../schema/customer-code.ts';
import { REQUEST_LIMITS } from '../../schema/request-limits.ts';
import { NAME_WORD } from '../../schema/typed-shapes.ts';
import type { CivilDate } from './civil-date.ts';
import { isRequestId } from './idempotency.ts';
import { type FieldIssue, issuesUnder } from './problems.ts';
import { isSafeText, lengthOf, tidyLine, tidyText } from './typed-text.ts';
import { readPhone } from './phone.ts';
import type { Address, Addresses, AddressInput } from './address.ts';

/** How long what people write may be, in characters. */
export const MAX = { ...REQUEST_LIMITS, note: 300, answer: 4_000 } as const;

type TextField = keyof typeof MAX;
type Typed = string | null | undefined;

const emailAddress = z.email();

/** Reads the fields of one input as they are kept, and notes everything that is wrong with them. Paths are below `input`. */
export function fieldsOf() {
  const issues = issuesUnder('input');

  function refuse(path: string | readonly string[], key: FieldIssue['key'], values?: FieldIssue['values']): null {
    issues.add(path, key, values);
    return null;
  }

  /** @param missing what to say where it is empty; left out for what may be */
  function text(path: string | readonly string[], max: number, typed: Typed, tidy: (text: string) => string, missing?: FieldIssue['key']) {
    const value = tidy(typed ?? '');
    if (value === '') return missing ? refuse(path, missing) : null;
    if (!isSafeText(value)) return refuse(path, 'text.characters');
    return lengthOf(value) > max ? refuse(path, 'text.tooLong', { max }) : value;
  }

  return {
    issues: issues.list,
    refuse,

    requestId(typed: string): void {
      if (!isRequestId(typed)) refuse('clientRequestId', 'clientRequestId.shape');
    },

    /** One line. */
    line: (field: TextField, typed: Typed, missing?: FieldIssue['key']): string | null => text(field, MAX[field], typed, tidyLine, missing),

    /** Any number of lines. @param path where it does not have the name of its limit */
    lines: (field: TextField, typed: Typed, missing?: FieldIssue['key'], path: string = field): string | null =>
      text(path, MAX[field], typed, tidyText, missing),

    /** Text that has a limit of its own. @param lines `one` or any number of them */
    text: (
      path: string | readonly string[],
      max: number,
      typed: Typed,
      lines: 'one' | 'many',
      missing?: FieldIssue['key'],
    ): string | null => text(path, max, typed, lines === 'one' ? tidyLine : tidyText, missing),

    name(typed: Typed, missing?: FieldIssue['key'], path = 'name'): string | null {
      const name = text(path, MAX.name, typed, tidyLine, missing);
      return name === null || name.split(' ').every((word) => NAME_WORD.test(word)) ? name : refuse(path, 'name.characters');
    },

    phone(typed: string, path = 'phone'): { number: string } | null {
      if (typed.trim() === '') return refuse(path, 'phone.missing');
      const phone = readPhone(typed);
      if (phone === 'foreign') return refuse(path, 'phone.foreign');
      return phone ?? refuse(path, 'phone.shape');
    },

    email(typed: Typed, path = 'email', missing?: FieldIssue['key']): string | null {
      const email = tidyLine(typed ?? '');
      if (email === '') return missing ? refuse(path, missing) : null;
      return email.length <= MAX.email && emailAddress.safeParse(email).success ? email : refuse(path, 'email.shape');
    },

    customerCode(typed: Typed, missing?: FieldIssue['key']): string | null {
      const code = normaliseCustomerCode(typed ?? '');
      if (code === '') return missing ? refuse('customerCode', missing) : null;
      return customerCodeShape(code) === 'refused' ? refuse('customerCode', 'customerCode.shape') : code;
    },

    /** `6/2026` as `2026-06`. */
    billPeriod(typed: Typed, today: CivilDate): string | null {
      const written = tidyLine(typed ?? '');
      if (written === '') return null;
      const period = billPeriodOf(written);
      if (period === undefined) return refuse('billPeriod', 'billPeriod.shape');
      return period > today.slice(0, 7) ? refuse('billPeriod', 'billPeriod.future') : period;
    },

    /** A commune with a street, or an address as it was before July 2025; that one is kept beside what it means today. */
    address(typed: AddressInput | null | undefined, addresses: Addresses, missing?: FieldIssue['key']): Address | null {
      const said = (part: Typed): boolean => tidyLine(part ?? '') !== '';
      const { provinceCode, communeCode, ...written } = typed ?? {};
      if (![provinceCode, communeCode, written.street, written.oldText].some(said)) return missing ? refuse('address', missing) : null;
      const street = text(['address', 'street'], MAX.street, written.street, tidyLine);
      const oldText = text(['address', 'oldText'], MAX.oldText, written.oldText, tidyLine);
      if (oldText === null && said(written.oldText)) return null;
      const { address, issues: found } = addresses.resolve({ provinceCode, communeCode, oldText }, ['address']);
      for (const { path, key, values } of found) issues.add(path, key, values);
      if (address.commune && oldText === null && !said(written.street)) refuse(['address', 'street'], 'address.street.missing');
      return { provinceCode: address.province?.code ?? null, communeCode: address.commune?.code ?? null, street, oldText };
    },
  };
}

export type Fields = ReturnType<typeof fieldsOf>;
