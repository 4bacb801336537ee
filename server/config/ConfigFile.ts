import { z } from 'zod';
import { ewsSettings } from './ewsSettings.ts';
import { erpDatabaseSettings } from './erpDatabaseSettings.ts';
import { metricsSettings } from './metricsSettings.ts';
import { Secret } from './Secret.ts';
import { syncSettings } from './syncSettings.ts';

/** An https origin: scheme, host and port, nothing behind. */
const Origin = z.string().refine(isOrigin, 'an https origin such as https://erp-link.example.com');

/** The settings file as an administrator writes it; README shows it. */
export const ConfigFile = z.strictObject({
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
  storeKeys: z
    .array(Secret)
    .default([])
    .describe(
      'For the sync: what secrets and the journal are encrypted and stamps signed with. 32 random bytes each, in ' +
        'hexadecimal or base64; the first encrypts and signs, the others still open. Without any nothing is synced.',
    ),
  sessionKeys: z
    .array(z.strictObject({ id: z.string().min(1), secret: Secret }))
    .min(1)
    .describe('The first signs; the others are still accepted. At least 32 bytes each.'),
  exchange: z.strictObject({
    audiences: z.array(z.url()).optional(),
    amurls: z.array(z.url({ protocol: /^https$/ })).min(1),
    ca: z.string().nullable().default(null).describe('PEM bundle of the company’s own CA.'),
    ews: ewsSettings.nullable().default(null).describe('The server’s own access to the mailboxes.'),
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
    database: erpDatabaseSettings,
    refreshMinutes: z.number().min(0.1).max(1440).default(5),
    answerSeconds: z.number().min(0.1).max(60).default(8),
    largestDocumentMegabytes: z
      .number()
      .min(0.01)
      .max(20)
      .default(10)
      .describe('Larger documents are not attached to mails. Older Outlooks take 20.9 MB at most.'),
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
  sync: syncSettings.prefault({}),
  metrics: metricsSettings
    .nullable()
    .default(null)
    .describe('Figures for Prometheus; null for none.'),
  log: z
    .strictObject({ level: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info') })
    .prefault({}),
});

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === 'https:' && url.origin === text;
}
