import { describe, expect, it } from 'vitest';
import { csvRecords, type CsvRecord } from './csv.ts';
import { linesOf, MAX_RECORD_CHARACTERS } from './lines.ts';

async function* inChunks(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function recordsOf(text: string, size = 7): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(linesOf(inChunks(text, size)), ',', 3)) records.push(record);
  return records;
}

const cells = (line: number, ...values: string[]) => ({ line, cells: values, fault: null });
const fault = (line: number, text: string, reason: string) => ({ line, text, fault: reason });

describe('records of a CSV text', () => {
  it.each<[string, object[]]>([
    ['a,b,c\n', [cells(1, 'a', 'b', 'c')]],
    ['a,,\r\n\r\n,,c\r\n', [cells(1, 'a', '', ''), cells(3, '', '', 'c')]],
    ['"a, b","","say ""so"""\n', [cells(1, 'a, b', '', 'say "so"')]],
    ['a,"one\ntwo",c\nd,e,f\n', [cells(1, 'a', 'one\ntwo', 'c'), cells(3, 'd', 'e', 'f')]],
    ['a,b\n', [cells(1, 'a', 'b')]],
  ])('%j', async (text, expected) => {
    expect(await recordsOf(text)).toEqual(expected);
    expect(await recordsOf(text, 1)).toEqual(expected);
  });

  it.each<[string, object[]]>([
    ['a,b"c"d,"e"f"\ng,h,i\n', [fault(1, 'a,b"c"d,"e"f"', 'row.quote'), cells(2, 'g', 'h', 'i')]],
    ['a,"b,c\nd,e,f\ng,h,i\n', [fault(1, 'a,"b,c', 'row.quote'), cells(2, 'd', 'e', 'f'), cells(3, 'g', 'h', 'i')]],
    ['a,"b\nd,e,f\ng",h\n', [fault(1, 'a,"b', 'row.quote'), cells(2, 'd', 'e', 'f'), fault(3, 'g",h', 'row.quote')]],
    ['a,b,c\nd,e,f', [cells(1, 'a', 'b', 'c'), fault(2, 'd,e,f', 'row.unfinished')]],
    ['a,b,"c', [fault(1, 'a,b,"c', 'row.unfinished')]],
  ])('%j: what cannot be read is named once, by its own line', async (text, expected) => {
    expect(await recordsOf(text)).toEqual(expected);
  });

  it('a line that is too long is left out, and the next one is read', async () => {
    const [long, next] = await recordsOf(`${'x'.repeat(MAX_RECORD_CHARACTERS * 3)}\na,b,c\n`, 10_000);
    expect(long).toMatchObject({ line: 1, fault: 'row.tooLong', text: expect.toSatisfy((text: string) => text.length < 66_000) });
    expect(next).toEqual(cells(2, 'a', 'b', 'c'));
  });

  it.each([
    ['quotes in wrong places', 'C1,a"b"c,"r"x"\n'],
    ['quotes left open', 'C1,"b,c\n'],
    ['quotes that open and never close for long', `C1,"b,c\n${'""\n'.repeat(5)}`],
  ])('%s cost the same at every line', async (_, text) => {
    const began = performance.now();
    const records = await recordsOf(text.repeat(10_000), 65_536);
    expect(records.length).toBeGreaterThanOrEqual(10_000);
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
