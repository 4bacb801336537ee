import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import type { Logger } from 'pino';
import { checkConfig } from '../config.ts';
import { startServer, type RunningServer } from '../main.ts';
import type { ErpConnector } from '../ports/ErpConnector.ts';
import { devCertificate } from './devCertificate.ts';
import { demoErp, demoSeed } from './erp/demoErp.ts';
import { demoMappingFile } from './erp/demoMappingFile.ts';
import { erpPages } from './erp/erpPages.ts';
import { keyMetadata } from './exchange/keyMetadata.ts';
import { makeExchangeKey } from './exchange/makeExchangeKey.ts';
import { signIdentityToken } from './exchange/signIdentityToken.ts';
import { addLoadedItems } from './mailbox/addLoadedItems.ts';
import { demoItems } from './mailbox/demo/demoItems.ts';
import { demoMailboxes } from './mailbox/demo/demoMailboxes.ts';
import { fillDemo } from './mailbox/demo/fillDemo.ts';
import { loadItems } from './mailbox/loadItems.ts';
import { MailboxStore } from './mailbox/MailboxStore.ts';
import { sandboxRoutes } from './sandboxRoutes.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** How a try-out is started. */
export interface TryOutOptions {
  port: number;
  /** Where certificate, demo ERP and link table are kept. */
  folder: string;
  /** Folder of .eml and .ics files to load besides the demo's own items. */
  items?: string;
  logger?: Logger;
  /** Stands before the demo ERP: makes it slow, or takes it away. */
  wrapErp?: (erp: ErpConnector) => ErpConnector;
  /** Changes the settings before they are checked. */
  settings?: (settings: Record<string, unknown>) => Record<string, unknown>;
}

/** A try-out that runs. */
export interface TryOut extends RunningServer {
  store: MailboxStore;
  /** Files that could not be loaded, and why. */
  skipped: { file: string; reason: string }[];
  certificate: { path: string; isNew: boolean };
}

/**
 * The real server with the settings of a try-out: one https origin for the small Outlook, the pane
 * and the API. Exchange is emulated as far as it is needed to sign in: real tokens, real key metadata,
 * verified by the same code and rules as in production.
 */
export async function startTryOut(options: TryOutOptions): Promise<TryOut> {
  const publicUrl = `https://localhost:${options.port}`;
  fs.mkdirSync(options.folder, { recursive: true });
  const certificate = await devCertificate(path.join(options.folder, 'certificate'));
  const firstDay = demoDay(options.folder);
  const erp = demoErp(path.join(options.folder, 'erp'), firstDay);
  const store = new MailboxStore(demoMailboxes, { now: () => Date.now() });
  fillDemo(store, demoItems(demoSeed, firstDay), Date.now());
  const [mailbox] = demoMailboxes;
  const loaded =
    options.items === undefined || mailbox === undefined
      ? null
      : await loadItems(options.items, mailbox, Date.now());
  if (loaded) addLoadedItems(store, loaded);
  const skipped = loaded?.skipped ?? [];

  const amurl = `${publicUrl}/autodiscover/metadata/json/1`;
  const exchangeKey = await makeExchangeKey(Date.now());
  const audience = `${publicUrl}/addin/pane.html`;
  const pages = Router();
  pages.get('/autodiscover/metadata/json/1', (_request, response) => {
    response.json(keyMetadata([exchangeKey], amurl));
  });
  pages.use('/erp', erpPages());
  pages.use(
    sandboxRoutes({
      manifestXml: async () => {
        const text = await fs.promises.readFile(path.join(root, 'manifest.xml'), 'utf8');
        return text.replaceAll('https://localhost:3443', publicUrl);
      },
      mailboxStore: store,
      identityToken: (mailboxId) =>
        signIdentityToken(exchangeKey, {
          audience,
          amurl,
          mailboxUid: mailboxUid(mailboxId),
          now: Date.now(),
        }),
      officeJsFolder: path.join(root, 'node_modules/@microsoft/office-js/dist'),
      pageFolder: path.join(root, 'dist/outlook'),
      skipped,
    }),
  );

  const settings = {
    publicUrl,
    listen: { host: '127.0.0.1', port: options.port },
    tls: { cert: 'certificate/localhost.crt', key: 'certificate/localhost.key' },
    store: 'sqlite:links.db',
    sessionKeys: [{ id: 'try-out', secret: { env: 'SESSION_KEY' } }],
    exchange: { audiences: [audience], amurls: [amurl], ca: 'certificate/localhost.crt' },
    erp: {
      mapping: demoMappingFile,
      variables: { erpUrl: `${publicUrl}/erp` },
      database: { type: 'sqlite', file: erp.file },
    },
    ownDomains: ['nordwind.example'],
    pane: {
      officeScripts: ['/office-js/ajaxStandIn.js', '/office-js/office.js'],
      scriptSources: [],
      frameAncestors: ["'self'"],
    },
    log: { level: 'warn' },
  };
  const config = checkConfig(options.settings?.(settings) ?? settings, options.folder, {
    SESSION_KEY: randomBytes(32).toString('hex'),
  });
  const running = await startServer(config, {
    before: pages,
    ...(options.wrapErp ? { wrapErp: options.wrapErp } : {}),
    ...(options.logger ? { logger: options.logger } : {}),
  });
  return {
    ...running,
    url: publicUrl,
    store,
    skipped,
    certificate: { path: certificate.certPath, isNew: certificate.isNew },
  };
}

/** The day that is today to the demo ERP: that of the first start, so that links keep what they were made for. */
function demoDay(folder: string): string {
  const file = path.join(folder, 'first-day');
  if (!fs.existsSync(file)) fs.writeFileSync(file, new Date().toISOString().slice(0, 10));
  return fs.readFileSync(file, 'utf8').trim();
}

/** The same for a mailbox at every start, so that a paired mailbox stays paired. */
function mailboxUid(mailboxId: string): string {
  const hex = createHash('sha256').update(`try-out ${mailboxId}`).digest('hex');
  return [8, 4, 4, 4, 12]
    .reduce<{ at: number; parts: string[] }>(
      ({ at, parts }, length) => ({
        at: at + length,
        parts: [...parts, hex.slice(at, at + length)],
      }),
      { at: 0, parts: [] },
    )
    .parts.join('-');
}
