import type { Locale } from '../platform/texts.ts';

type Values = Readonly<Record<string, string | number>>;

const TEXTS = {
  usage: {
    vi: `Cách dùng:
  npm run import -- outages TỆP.csv|TỆP.ndjson --corporation EVNSPC --units PB0601,PB0602
      --from 2026-06-12 --to 2026-06-19 --read-at 2026-06-12T06:00:00+07:00 --source "Tên nguồn"
  npm run import -- supply-points TỆP.csv|TỆP.ndjson --corporation EVNSPC --units PB0601
      --read-at 2026-06-12T06:00:00+07:00 --source "Tên nguồn"
  npm run import -- meter-readings TỆP.csv|TỆP.ndjson --corporation EVNSPC --units PB0601
      --from 2026-01-01 --to 2026-12-31 --read-at 2026-06-12T06:00:00+07:00 --source "Tên nguồn"
  npm run import -- places TỆP.csv|TỆP.ndjson --corporation EVNSPC --units PB0601
      --read-at 2026-06-12T06:00:00+07:00 --source "Tên nguồn"
Tùy chọn: --endpoint URL (mặc định: cổng OPERATOR_PORT của máy này)  --key-env BIẾN (mặc định OPERATOR_KEY)  --max-rejected N (mặc định 0)
          --allow-empty (tệp không có dòng nào cũng là một khẳng định)  --lang vi|en`,
    en: `Usage:
  npm run import -- outages FILE.csv|FILE.ndjson --corporation EVNSPC --units PB0601,PB0602
      --from 2026-06-12 --to 2026-06-19 --read-at 2026-06-12T06:00:00+07:00 --source "Name of the source"
  npm run import -- supply-points FILE.csv|FILE.ndjson --corporation EVNSPC --units PB0601
      --read-at 2026-06-12T06:00:00+07:00 --source "Name of the source"
  npm run import -- meter-readings FILE.csv|FILE.ndjson --corporation EVNSPC --units PB0601
      --from 2026-01-01 --to 2026-12-31 --read-at 2026-06-12T06:00:00+07:00 --source "Name of the source"
  npm run import -- places FILE.csv|FILE.ndjson --corporation EVNSPC --units PB0601
      --read-at 2026-06-12T06:00:00+07:00 --source "Name of the source"
Options: --endpoint URL (default: OPERATOR_PORT of this machine)  --key-env VARIABLE (default OPERATOR_KEY)  --max-rejected N (default 0)
         --allow-empty (a file without rows is a statement too)  --lang vi|en`,
  },
  'usage.kind': {
    vi: 'Tham số đầu tiên phải là outages, supply-points, meter-readings hoặc places.',
    en: 'The first argument must be outages, supply-points, meter-readings or places.',
  },
  'usage.file': { vi: 'Thiếu tên tệp, hoặc tệp không có đuôi .csv hay .ndjson.', en: 'A file name ending in .csv or .ndjson is missing.' },
  'usage.missing': { vi: 'Thiếu tham số: {names}.', en: 'Missing options: {names}.' },
  'usage.unknown': { vi: 'Tham số không hợp lệ: {detail}', en: 'Wrong options: {detail}' },
  'usage.corporation': { vi: '--corporation phải là một trong: {names}.', en: '--corporation must be one of: {names}.' },
  'usage.readAt': { vi: '--read-at phải có dạng 2026-06-12T06:00:00+07:00.', en: '--read-at must read like 2026-06-12T06:00:00+07:00.' },
  'usage.maxRejected': { vi: '--max-rejected phải là số nguyên không âm.', en: '--max-rejected must be a whole number, zero or more.' },
  'usage.key': {
    vi: 'Biến môi trường {name} chưa có khóa của cổng vận hành.',
    en: 'The environment variable {name} holds no operator key.',
  },
  'file.unreadable': { vi: 'Không đọc được tệp {file}: {detail}', en: 'The file {file} cannot be read: {detail}' },
  'file.utf16': {
    vi: 'Tệp ở dạng UTF-16. Hãy lưu lại ở dạng UTF-8 (trong Excel: “CSV UTF-8”).',
    en: 'The file is UTF-16. Save it as UTF-8 (in Excel: "CSV UTF-8").',
  },
  'file.encoding': {
    vi: 'Dòng {line}: không phải UTF-8. Hãy lưu lại tệp ở dạng UTF-8 (trong Excel: “CSV UTF-8”).',
    en: 'Line {line}: this is not UTF-8. Save the file as UTF-8 (in Excel: "CSV UTF-8").',
  },
  'file.empty': { vi: 'Tệp rỗng: thiếu dòng tiêu đề cột.', en: 'The file is empty: the line with the column names is missing.' },
  'file.columns.missing': { vi: 'Dòng 1: thiếu cột {names}.', en: 'Line 1: missing columns {names}.' },
  'file.columns.unknown': { vi: 'Dòng 1: cột không rõ {names}.', en: 'Line 1: unknown columns {names}.' },
  'file.columns.repeated': { vi: 'Dòng 1: cột lặp lại {names}.', en: 'Line 1: repeated columns {names}.' },
  'row.cells': { vi: 'có {found} ô, cần {expected} ô', en: 'has {found} cells, {expected} are needed' },
  'row.quote': { vi: 'dấu ngoặc kép mở mà không đóng, hoặc đặt sai chỗ', en: 'a double quote is left open or stands in a wrong place' },
  'row.unfinished': {
    vi: 'dòng cuối chưa trọn: tệp phải kết thúc bằng một dấu xuống dòng',
    en: 'the last line is not complete: the file must end with a line break',
  },
  'row.tooLong': { vi: 'dòng quá dài', en: 'the line is too long' },
  'row.json': { vi: 'không phải một đối tượng JSON trọn vẹn', en: 'not one complete JSON object' },
  'row.json.keys': { vi: 'thiếu hoặc thừa khóa: {names}', en: 'missing or unknown keys: {names}' },
  'row.json.value': { vi: '{names}: giá trị phải là chữ, số hoặc null', en: '{names}: values must be text, numbers or null' },
  'server.unreachable': {
    vi: 'Không kết nối được {endpoint}. Máy chủ đã chạy chưa?',
    en: 'Cannot connect to {endpoint}. Is the server running?',
  },
  'server.refused': { vi: 'Máy chủ từ chối: {detail}', en: 'The server refused: {detail}' },
  progress: { vi: '{percent} %  {rows} dòng, {rejected} dòng bị loại', en: '{percent} %  {rows} rows, {rejected} rejected' },
  rejected: { vi: '{rejected} dòng bị loại, xem {file}.', en: '{rejected} rows rejected, see {file}.' },
  'refused.rejected': { vi: 'Chưa lưu gì: chỉ cho phép loại {max} dòng.', en: 'Nothing stored: at most {max} rows may be rejected.' },
  'refused.stopped': {
    vi: 'Chưa lưu gì: đã dừng đọc ở dòng {line}, vì chỉ cho phép loại {max} dòng.',
    en: 'Nothing stored: stopped reading at line {line}, since at most {max} rows may be rejected.',
  },
  'refused.empty': {
    vi: 'Chưa lưu gì: tệp không có dòng nào. Nếu đúng là không có lịch nào, hãy thêm --allow-empty.',
    en: 'Nothing stored: the file has no rows. If there is really nothing planned, add --allow-empty.',
  },
  'refused.failed': { vi: 'Chưa lưu gì.', en: 'Nothing stored.' },
  'done.outages': {
    vi: 'Đã lưu: {rows} lịch; {added} mới, {changed} thay đổi, {cancelled} bị hủy.',
    en: 'Stored: {rows} schedules; {added} new, {changed} changed, {cancelled} cancelled.',
  },
  'done.inDoubt': {
    vi: 'Có dòng bị loại, nên với {units}: không khẳng định “không có lịch”, và lịch cũ không có trong tệp không bị hủy.',
    en: 'Rows were rejected, so for {units}: nothing is said to be "none", and earlier schedules missing from the file are not cancelled.',
  },
  'done.meter-readings': {
    vi: 'Đã lưu: {rows} lần ghi chỉ số; {added} mới, {changed} thay đổi, {cancelled} không còn.',
    en: 'Stored: {rows} meter readings; {added} new, {changed} changed, {cancelled} gone.',
  },
  'done.places': {
    vi: 'Đã lưu: {rows} địa điểm; {added} mới, {changed} thay đổi, {cancelled} không còn.',
    en: 'Stored: {rows} places; {added} new, {changed} changed, {cancelled} gone.',
  },
  'done.supply-points': { vi: 'Đã lưu: {rows} điểm cung cấp điện.', en: 'Stored: {rows} supply points.' },
} as const satisfies Record<string, Record<Locale, string>>;

export type CliText = keyof typeof TEXTS;

export function cliText(key: CliText, locale: Locale, values: Values = {}): string {
  return TEXTS[key][locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** Ends the command with a sentence for the person at the terminal, and nothing stored. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly key: CliText;
  readonly values: Values;
  readonly exitCode: 1 | 2;
  constructor(key: CliText, values: Values = {}, exitCode: 1 | 2 = 1) {
    super(cliText(key, 'en', values));
    this.key = key;
    this.values = values;
    this.exitCode = exitCode;
  }
}
