import { parseArgs } from 'node:util';
import type { Locale } from '../platform/texts.ts';
import { isInstant } from '../platform/instant.ts';
import { CORPORATIONS, type Corporation } from '../platform/corporation.ts';
import { FILE_KINDS, type FileKind, isFileKind } from './file-kinds.ts';
import { Refusal } from './texts.ts';

export interface ImportOptions {
  kind: FileKind;
  file: string;
  format: 'csv' | 'ndjson';
  corporation: Corporation;
  units: string[];
  from: string | null;
  to: string | null;
  readAt: string;
  source: string;
  endpoint: string;
  keyEnv: string;
  maxRejected: number;
  allowEmpty: boolean;
}

const OPTIONS = {
  corporation: { type: 'string' },
  units: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'read-at': { type: 'string' },
  source: { type: 'string' },
  endpoint: { type: 'string' },
  'key-env': { type: 'string', default: 'OPERATOR_KEY' },
  'max-rejected': { type: 'string', default: '0' },
  'allow-empty': { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

const refuse = (...[key, values]: ConstructorParameters<typeof Refusal>) => new Refusal(key, values ?? {}, 2);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw refuse('usage.unknown', { detail: error instanceof Error ? error.message : '' });
  }
}

/** The language of the messages: as asked, else that of the terminal. */
export function localeOf(args: readonly string[]): Locale {
  const asked = args[args.lastIndexOf('--lang') + 1];
  if (args.includes('--lang') && (asked === 'vi' || asked === 'en')) return asked;
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('vi') ? 'vi' : 'en';
}

/**
 * @param operatorPort of a BFF on this machine, asked unless an endpoint is named
 * @throws Refusal with exit code 2 naming what is missing or wrong
 */
export function readArguments(args: readonly string[], operatorPort: number): ImportOptions {
  const { values, positionals } = parsed(args);
  const [kind, file] = positionals;
  if (!isFileKind(kind)) throw refuse('usage.kind');
  const format = /\.(csv|ndjson)$/i.exec(file ?? '')?.[1]?.toLowerCase();
  if (file === undefined || (format !== 'csv' && format !== 'ndjson')) throw refuse('usage.file');
  const required = ['corporation', 'units', 'read-at', 'source', ...(FILE_KINDS[kind].dated ? (['from', 'to'] as const) : [])] as const;
  const missing = required.filter((name) => values[name] === undefined);
  if (missing.length > 0) throw refuse('usage.missing', { names: missing.map((name) => `--${name}`).join(', ') });
  const corporation = CORPORATIONS.find((name) => name === values.corporation);
  if (!corporation) throw refuse('usage.corporation', { names: CORPORATIONS.join(', ') });
  const readAt = values['read-at'] ?? '';
  if (!isInstant(readAt)) throw refuse('usage.readAt');
  const maxRejected = Number(values['max-rejected']);
  if (!Number.isSafeInteger(maxRejected) || maxRejected < 0) throw refuse('usage.maxRejected');
  return {
    kind,
    file,
    format,
    corporation,
    units: (values.units ?? '').split(/[\s,;]+/).filter((code) => code !== ''),
    from: values.from ?? null,
    to: values.to ?? null,
    readAt,
    source: values.source ?? '',
    endpoint: values.endpoint ?? `http://127.0.0.1:${operatorPort}/operator/graphql`,
    keyEnv: values['key-env'],
    maxRejected,
    allowEmpty: values['allow-empty'],
  };
}
