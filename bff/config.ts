import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

const TOGETHER = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['SMS_URL', 'SMS_KEY'],
  ['S3_BUCKET', 'S3_ACCESS_KEY_ID'],
  ['S3_BUCKET', 'S3_SECRET_ACCESS_KEY'],
  ['WEBHOOK_URL', 'WEBHOOK_KEY'],
  ['SEAL_CERTIFICATES', 'SEAL_KEY_FILE'],
  ['SEAL_CERTIFICATES', 'TIMESTAMP_URL'],
  ['SIGNER_AUTHORITIES', 'REVOCATION_LISTS'],
] as const;

const DEFAULT_OPERATOR_PORT = 4001;

const Environment = z
  .object({
    NODE_ENV: z
      .enum(['development', 'production', 'test'])
      .default('development')
      .describe('`production` refuses the embedded database, sample data, free documents and missing keys'),
    PORT: port(4000).describe('public surface, widget files, calendars; in development also the demo pages'),
    OPERATOR_PORT: port(DEFAULT_OPERATOR_PORT).describe("the utility's own systems, and health"),
    OPERATOR_HOST: z
      .string()
      .min(1)
      .default('127.0.0.1')
      .describe('interface of the operator port; only this machine reaches it unless told otherwise'),
    OPERATOR_KEY: z
      .string()
      .min(24)
      .optional()
      .describe('bearer key of the operator surface, at least 24 characters; in development it is made up at each start when left out'),
    DEMO_PORT: port(4002).describe('development only: the demo city portal, on an origin of its own'),
    DATA_DIR: z.string().min(1).default('./data').describe('folder of the embedded database; one process at a time'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional()
      .describe('PostgreSQL ≥ 15 instead of the embedded database'),
    DATABASE_POOL: z.coerce
      .number()
      .int()
      .min(1)
      .max(200)
      .default(10)
      .describe('connections to PostgreSQL for look-ups, and as many for everything else'),
    SECRET_KEY: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe(
        '64 hex digits, the same for all processes; seals calendar addresses, one-time codes, identity numbers and files (lost with it), hides whom limits count. In development kept in DATA_DIR when left out',
      ),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/\S+$/)
      .optional()
      .describe(
        'mail server for acknowledgements, `smtps://user:password@host:465` or `smtp://…:587` (STARTTLS); without it no e-mail is offered',
      ),
    MAIL_FROM: z
      .string()
      .regex(/^[^<>\r\n]*<?[^@<>\s]+@[^@<>\s]+>?$/)
      .optional()
      .describe('sender of e-mails, `EVNSPC <cskh@example.vn>`; required with SMTP_URL'),
    SMS_URL: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .optional()
      .describe('SMS gateway; without it no SMS is offered'),
    SMS_KEY: z.string().min(8).optional().describe('bearer key of the SMS gateway; required with SMS_URL'),
    STORAGE_FOLDER: z
      .string()
      .min(1)
      .optional()
      .describe('folder of uploaded files and papers, encrypted; the same for all processes. Left out: `files` below DATA_DIR'),
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{2,62}$/)
      .optional()
      .describe('bucket of an S3-compatible store, instead of the folder; required together: S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY'),
    S3_ENDPOINT: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .optional()
      .describe("address of the store where it is not Amazon's"),
    S3_REGION: z.string().min(1).default('us-east-1').describe('region of the bucket; many stores take any'),
    S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('who we are to the store'),
    S3_SECRET_ACCESS_KEY: z.string().min(8).optional().describe('signs what we ask of the store'),
    CLAMD_HOST: z
      .string()
      .min(1)
      .optional()
      .describe('virus scanner (clamd over TCP): no uploaded file is served before it has passed; without it files are not scanned'),
    CLAMD_PORT: port(3310).describe('port of the virus scanner'),
    PUBLIC_ORIGIN: z
      .string()
      .regex(/^https?:\/\/[^/\s]+$/)
      .optional()
      .describe(
        "the utility's own pages, `https://cskh.example.vn`: one-time codes are bound to its host; left out, to the first origin of its first-party site",
      ),
    WEBHOOK_URL: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .optional()
      .describe('where changes of service requests are posted to; without it other systems ask for them'),
    WEBHOOK_KEY: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/)
      .optional()
      .describe('`whsec_` and at least 24 bytes in base64; signs what is posted (Standard Webhooks), required with WEBHOOK_URL'),
    SEAL_CERTIFICATES: z
      .string()
      .min(1)
      .optional()
      .describe(
        'PEM file: the certificate of the seal under signed papers, then the authorities above it. Set together with the two below and SIGNER_AUTHORITIES; without them production signs nothing, and development makes keys up and keeps them in DATA_DIR',
      ),
    SEAL_KEY_FILE: z.string().min(1).optional().describe('PEM file with the private key of the seal'),
    TIMESTAMP_URL: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .optional()
      .describe('time stamping authority (RFC 3161 over HTTP)'),
    SIGNER_AUTHORITIES: z
      .string()
      .min(1)
      .optional()
      .describe(
        'PEM file: roots, and authorities below them, whose certificates companies sign with and whose time stamps count; in development beside those made up',
      ),
    REVOCATION_LISTS: z
      .string()
      .min(1)
      .optional()
      .describe(
        'files with the lists of revoked certificates (DER or PEM), one for every authority, with commas between them; read anew when one of them changes',
      ),
    READS_PER_MINUTE: z.coerce
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .default(3_000)
      .describe('questions that one network (/24, /56) may ask through one site, per process; 0 for no limit'),
    TRUSTED_PROXIES: z.coerce
      .number()
      .int()
      .min(0)
      .max(10)
      .default(0)
      .describe('proxies of ours in front; so many entries of X-Forwarded-For, from its end, are believed'),
    LOG_LEVEL: z
      .enum(['info', 'warn', 'silent'])
      .optional()
      .describe('`info` writes one line per request, and is what production does when left out; development writes `warn`'),
    CACHE_MIB: z.coerce.number().min(1).max(4_096).default(64).describe('memory for finished public answers'),
  })
  .superRefine((environment, context) => {
    for (const [one, other] of TOGETHER) {
      if ((environment[one] === undefined) !== (environment[other] === undefined))
        context.addIssue({ code: 'custom', path: [one], message: `is set together with ${other}, or not at all` });
    }
    if (environment.SEAL_CERTIFICATES !== undefined && environment.SIGNER_AUTHORITIES === undefined)
      context.addIssue({ code: 'custom', path: ['SIGNER_AUTHORITIES'], message: 'is required with SEAL_CERTIFICATES' });
    if (environment.NODE_ENV !== 'production') return;
    for (const name of ['DATABASE_URL', 'OPERATOR_KEY', 'SECRET_KEY'] as const) {
      if (environment[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'is required in production' });
    }
  });

export type Environment = z.infer<typeof Environment>;

/** Every mistake of the configuration at once, one line each. Values are not repeated: some of them are secrets. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** The only reader of `process.env`. */
export function readConfig(source: Record<string, string | undefined> = process.env): Environment {
  const known = Object.fromEntries(Object.keys(Environment.shape).flatMap((name) => (source[name] ? [[name, source[name]]] : [])));
  const result = Environment.safeParse(known);
  if (result.success) return result.data;
  const mistakes = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new ConfigurationError(`The configuration is not right:\n${mistakes.join('\n')}`);
}

/** A secret that a command was told to find under this name; undefined when unset or empty. */
export function readSecret(name: string): string | undefined {
  return process.env[name] || undefined;
}

/** Where a BFF on this machine takes orders, unless its environment says something that cannot be. */
export function readOperatorPort(source: Record<string, string | undefined> = process.env): number {
  const { data } = Environment.shape.OPERATOR_PORT.safeParse(source['OPERATOR_PORT'] || undefined);
  return data ?? DEFAULT_OPERATOR_PORT;
}
