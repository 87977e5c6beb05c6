import { customerCodeShape, normaliseCustomerCode } from '../../../schema/customer-code.ts';
import { type Cell, type Checked, checked, rowReader, type RowScope } from './row-reader.ts';

/** Rows of a list of supply points. Pure. */

/** As it arrives: text, whatever the file says. */
export interface SupplyPointRowInput {
  row: number;
  customerCode?: Cell;
  unitCode?: Cell;
  areaCode?: Cell;
  bookCode?: Cell;
}

export interface SupplyPointRow {
  row: number;
  customerCode: string;
  unitCode: string;
  areaCode: string | null;
  /** Route on which the meter is read. */
  bookCode: string | null;
}

export function checkSupplyPointRow(input: SupplyPointRowInput, { units }: Pick<RowScope, 'units'>): Checked<SupplyPointRow> {
  const { reasons, complain, required, unit, area, book } = rowReader();
  const customerCode = normaliseCustomerCode(required('customer_code', input.customerCode, 40));
  if (customerCode !== '' && customerCodeShape(customerCode) === 'refused') complain('import.row.customerCode');
  const unitCode = unit(input.unitCode, units);
  const areaCode = area(input.areaCode);
  const bookCode = book(input.bookCode);
  return checked({ row: input.row, customerCode, unitCode, areaCode, bookCode }, reasons);
}
