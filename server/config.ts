import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from './core/AppError.ts';

/** An https origin: scheme, host and port, nothing behind. */
const Origin = z.string().refine(isOrigin, 'an https origin such as https://erp-link.example.com');

/** A secret is never in the file: it names an environment variable or a file that holds it. */
const Secret = z.union(
  [z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })],
  {
    error: 'env: NAME or file: PATH, never the secret itself',
  },
);

/** How the service account signs in to Exchange; its rights are those of ApplicationImpersonation. */
const EwsSignIn = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['basic', 'ntlm']), user: z.string().min(1), password: Secret }),
  z.strictObject({
    type: z.literal('oauth'),
    tokenUrl: z.url({ protocol: /^https$/ }),
    clientId: z.string().min(1),
    clientSecret: Secret,
    scope: z.string().min(1),
  }),
]);

const Ews = z.strictObject({
  url: z
    .string()
    .regex(/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])[^\s@]+$/, 'https://…/EWS/Exchange.asmx')
    .describe('Of Exchange.asmx.'),
  signIn: EwsSignIn,
  category: z
    .string()
    .trim()
    .min(1)
    .max(255)
    // Outlook parts categories by these where it shows them in one field.
    .regex(/^[^,;]*$/, 'a name without comma and semicolon')
    .nullable()
    .default('ERP')
    .describe('The category that linked items get; null for none.'),
});

const ConfigFile = z.strictObject({
  publicUrl: Origin.describe('Where Outlook reaches this server.'),
  listen: z
    .strictObject({
      host: z.string().default('127.0.0.1'),
      port: z.number().int().min(0).max(65535).default(8443),
    })
    .prefault({}),
  tls: z
    .strictObject({ cert: z.string(), key: z.string() })
    .nullable()
    .default(null)
    .describe('PEM files. Null behind a proxy that speaks https.'),
  proxies: z.number().int().min(0).max(5).default(0),
  store: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'sqlite:PATH or postgres://…')
    .describe('The link table.'),
  storePassword: Secret.nullable()
    .default(null)
    .describe('For PostgreSQL, instead of in the address.'),
  sessionKeys: z
    .array(z.strictObject({ id: z.string().min(1), secret: Secret }))
    .min(1)
    .describe('The first signs; the others are still accepted. At least 32 bytes each.'),
  exchange: z.strictObject({
    audiences: z.array(z.url()).optional(),
    amurls: z.array(z.url({ protocol: /^https$/ })).min(1),
    ca: z.string().nullable().default(null).describe('PEM bundle of the company’s own CA.'),
    ews: Ews.nullable().default(null).describe('The server’s own access to the mailboxes.'),
  }),
  ownDomains: z
    .array(z.string())
    .default([])
    .describe('Mail domains of the company itself; nobody in them is suggested.'),
  erp: z.strictObject({
    mapping: z.string().describe('The mapping file of the ERP.'),
    variables: z
      .record(z.string(), z.string())
      .default({})
      .describe('Values for ${…} in the mapping, such as the address of the ERP’s own pages.'),
    database: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('sqlite'), file: z.string() }),
      z.strictObject({
        type: z.literal('postgres'),
        url: z.string().describe('postgres://user@host:port/database, without the password.'),
        password: Secret.nullable().default(null),
        connections: z.number().int().min(1).max(100).default(8),
      }),
    ]),
    refreshMinutes: z.number().min(0.1).max(1440).default(5),
    answerSeconds: z.number().min(0.1).max(60).default(8),
  }),
  pane: z
    .strictObject({
      officeScripts: z
        .array(z.string().regex(/^(https:\/\/|\/)[^"<>\s]+$/, 'an https address'))
        .default(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']),
      erpSchemes: z
        .array(z.string().regex(/^[a-z][a-z0-9+.-]*$/, 'a scheme such as myerp'))
        .default([])
        .describe('Schemes of the ERP’s own that links into it may have, besides https.'),
      scriptSources: z
        .array(z.string())
        .default(['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com']),
      frameAncestors: z
        .array(z.string())
        .default([
          'https://outlook.office.com',
          'https://outlook.office365.com',
          'https://outlook.cloud.microsoft',
          'https://outlook.live.com',
        ]),
    })
    .prefault({}),
  rates: z
    .strictObject({
      perAccount: z.number().int().min(10).default(600),
      perAddress: z.number().int().min(10).default(300),
    })
    .prefault({}),
  log: z
    .strictObject({ level: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info') })
    .prefault({}),
});

/** Which database the ERP keeps its records in; the address holds the password. Never logged. */
export type ErpDatabase =
  { type: 'sqlite'; file: string } | { type: 'postgres'; url: string; connections: number };

/** The server's own access to the mailboxes; holds the service account's secret. Never logged. */
export interface EwsAccess {
  url: string;
  signIn:
    | { type: 'basic' | 'ntlm'; user: string; password: string }
    | { type: 'oauth'; tokenUrl: string; clientId: string; clientSecret: string; scope: string };
  category: string | null;
}

/** The settings as the program uses them: defaults filled in, paths absolute, secrets read. */
export type Config = Omit<
  z.infer<typeof ConfigFile>,
  'sessionKeys' | 'storePassword' | 'exchange' | 'erp'
> & {
  erp: Omit<z.infer<typeof ConfigFile>['erp'], 'database'> & { database: ErpDatabase };
  sessionKeys: { id: string; secret: string }[];
  storePassword: string | null;
  exchange: { audiences: string[]; amurls: string[]; ca: string | null; ews: EwsAccess | null };
};

/**
 * Reads and checks a settings file (YAML or JSON).
 *
 * @throws AppError `not-configured` that names every wrong setting and what was expected there.
 */
export function readConfig(file: string, environment: NodeJS.ProcessEnv): Config {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('not-configured', `The settings file cannot be read: ${file}`, { cause });
  }
  let content: unknown;
  try {
    content = parse(text);
  } catch (cause) {
    throw new AppError('not-configured', `The settings file is not valid YAML: ${file}`, { cause });
  }
  return checkConfig(content, path.dirname(path.resolve(file)), environment);
}

/** {@link readConfig} for settings that are not in a file; relative paths start at `folder`. */
export function checkConfig(
  content: unknown,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Config {
  const checked = ConfigFile.safeParse(content);
  if (!checked.success) {
    const wrong = checked.error.issues.map((issue) => {
      const name = issue.path.join('.') || 'the file';
      return `${name}: ${issue.message}`;
    });
    throw new AppError('not-configured', `Settings are wrong:\n  ${wrong.join('\n  ')}`);
  }
  const settings = checked.data;
  const at = (name: string) => path.resolve(folder, name);
  const secret = (value: z.infer<typeof Secret>, setting: string) =>
    readSecret(value, setting, at, environment);
  const store = /^sqlite:(?!:memory:)(.+)$/.exec(settings.store)?.[1];
  return {
    ...settings,
    store: store === undefined ? settings.store : `sqlite:${at(store)}`,
    tls: settings.tls && { cert: at(settings.tls.cert), key: at(settings.tls.key) },
    storePassword: settings.storePassword && secret(settings.storePassword, 'storePassword'),
    sessionKeys: settings.sessionKeys.map(({ id, secret: value }, index) => ({
      id,
      secret: longEnough(secret(value, `sessionKeys.${index}`), `sessionKeys.${index}`),
    })),
    exchange: {
      audiences: settings.exchange.audiences ?? [`${settings.publicUrl}/addin/pane.html`],
      amurls: settings.exchange.amurls,
      ca: settings.exchange.ca === null ? null : readText(at(settings.exchange.ca), 'exchange.ca'),
      ews: settings.exchange.ews && ewsAccess(settings.exchange.ews, secret),
    },
    erp: {
      ...settings.erp,
      mapping: at(settings.erp.mapping),
      database: erpDatabase(settings.erp.database, at, secret),
    },
  };
}

function ewsAccess(
  { signIn, ...access }: z.infer<typeof Ews>,
  secret: (value: z.infer<typeof Secret>, setting: string) => string,
): EwsAccess {
  if (signIn.type === 'oauth') {
    const clientSecret = secret(signIn.clientSecret, 'exchange.ews.signIn.clientSecret');
    return { ...access, signIn: { ...signIn, clientSecret } };
  }
  const password = secret(signIn.password, 'exchange.ews.signIn.password');
  return { ...access, signIn: { ...signIn, password } };
}

function erpDatabase(
  database: z.infer<typeof ConfigFile>['erp']['database'],
  at: (name: string) => string,
  secret: (value: z.infer<typeof Secret>, setting: string) => string,
): ErpDatabase {
  if (database.type === 'sqlite') return { type: 'sqlite', file: at(database.file) };
  const { type, connections, password } = database;
  const url = URL.parse(database.url);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new AppError('not-configured', 'erp.database.url: postgres://user@host:port/database');
  }
  if (password !== null) {
    url.password = encodeURIComponent(secret(password, 'erp.database.password'));
  }
  return { type, connections, url: url.href };
}

function readSecret(
  from: z.infer<typeof Secret>,
  setting: string,
  at: (name: string) => string,
  environment: NodeJS.ProcessEnv,
): string {
  if ('file' in from) return readText(at(from.file), setting).trim();
  const value = environment[from.env];
  if (value === undefined || value === '') {
    throw new AppError(
      'not-configured',
      `${setting}: the environment variable ${from.env} is not set.`,
    );
  }
  return value;
}

function readText(file: string, setting: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('not-configured', `${setting}: the file cannot be read: ${file}`, { cause });
  }
}

function longEnough(secret: string, setting: string): string {
  if (Buffer.byteLength(secret) >= 32) return secret;
  throw new AppError('not-configured', `${setting}: at least 32 bytes are needed.`);
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === 'https:' && url.origin === text;
}
