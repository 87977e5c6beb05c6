/** What a customer does in the widgets, in the words that stand on the screen. */
import type { Locator, Page } from 'playwright-core';

export const outageLookup = (page: Page): Locator => page.locator('evn-outage-lookup').first();
export const tariffCalc = (page: Page): Locator => page.locator('evn-tariff-calc').first();

/** Types one or more codes and asks; resolves when an answer is on screen. */
export async function lookUp(page: Page, codes: string): Promise<string> {
  const widget = outageLookup(page);
  await widget.getByRole('textbox', { name: 'Mã khách hàng' }).fill(codes);
  await widget.getByRole('button', { name: 'Tra cứu' }).click();
  await widget.locator('[part~=summary], [part~=error]').first().waitFor();
  return textOf(widget);
}

/** Computes the bill of one household for this month; resolves when the total is on screen. */
export async function calculate(page: Page, kwh: number): Promise<string> {
  const widget = tariffCalc(page);
  await widget.getByRole('textbox', { name: 'kWh' }).fill(String(kwh));
  await widget.getByRole('button', { name: 'Tính tiền' }).click();
  await widget.locator('[part~=summary]').first().waitFor();
  return textOf(widget);
}

/** All text a reader sees, spaces collapsed. */
export async function textOf(widget: Locator): Promise<string> {
  const text = await widget.evaluate((element) =>
    [...(element.shadowRoot?.children ?? [])].map((child) => (child instanceof HTMLElement ? child.innerText : '')).join(' '),
  );
  return text.replace(/\s+/g, ' ').trim();
}

/** All words a reader sees; figures left out, because countdowns move on. */
export const wordsOf = async (widget: Locator): Promise<string> => (await textOf(widget)).replace(/\d+/g, '#');
