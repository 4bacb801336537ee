import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import type { Logger } from 'pino';
import { stringify } from 'yaml';
import { checkConfig } from '../config/checkConfig.ts';
import { startServer, type RunningServer } from '../main.ts';
import type { ErpConnector } from '../ports/ErpConnector.ts';
import { DemoSync } from './DemoSync.ts';
import { devCertificate } from './devCertificate.ts';
import { demoErp, demoSeed } from './erp/demoErp.ts';
import { demoMappingFile } from './erp/demoMappingFile.ts';
import { installTriggers } from './erp/installTriggers.ts';
import { erpPages } from './erp/erpPages.ts';
import { exchangeIdentity } from './exchangeIdentity.ts';
import { demoItems } from './mailbox/demo/demoItems.ts';
import { demoMailboxes } from './mailbox/demo/demoMailboxes.ts';
import { fillMailboxes } from './mailbox/fill/fillMailboxes.ts';
import { putLoadedItems } from './mailbox/fill/putLoadedItems.ts';
import { loadItems } from './mailbox/loadItems.ts';
import { mailArrivals } from './mailArrivals.ts';
import { sandboxRoutes } from './sandboxRoutes.ts';
import { startMailboxes, type StartedMailboxes } from './startMailboxes.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** How a try-out is started. */
export interface TryOutOptions {
  port: number;
  /** The port of its Exchange; another one where it is taken or none is wished for. */
  exchangePort?: number;
  /** Where certificate, demo ERP, mailboxes and link table are kept. */
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
  /** The emulated Exchange with everybody's mailboxes, and the small Outlook's view of them. */
  mailboxes: StartedMailboxes;
  /** yyyy-mm-dd: the day of the first start, which mails, calendars and ERP are about. */
  since: string;
  /** Sets up the sync of the mailboxes with the demo ERP, where that was not done before; it runs from then on. */
  setUpSync(): Promise<void>;
  /** Files that could not be loaded, and why. */
  skipped: { file: string; reason: string }[];
  certificate: { path: string; isNew: boolean };
}

/**
 * The real server with the settings of a try-out: one https origin for the small Outlook, the pane
 * and the API. The mailboxes are an emulated Exchange's, in this process on a port of its own; Outlook
 * and the server reach it over EWS only. It signs real identity tokens and serves real key metadata,
 * verified by the same code and rules as in production.
 */
export async function startTryOut(options: TryOutOptions): Promise<TryOut> {
  const publicUrl = `https://localhost:${options.port}`;
  fs.mkdirSync(options.folder, { recursive: true });
  const certificate = await devCertificate(path.join(options.folder, 'certificate'));
  const firstDay = demoDay(options.folder);
  const erp = demoErp(path.join(options.folder, 'erp'), firstDay);
  await installTriggers(erp.file, demoMappingFile, { erpUrl: `${publicUrl}/erp` });
  // What was made for another ERP is not about this one.
  const kept = ['mailboxes.json', 'links.db', 'links.db-wal', 'links.db-shm'];
  if (erp.created)
    for (const name of kept) fs.rmSync(path.join(options.folder, name), { force: true });
  const mailboxes = await startMailboxes({
    mailboxes: demoMailboxes,
    fill: (exchange) =>
      fillMailboxes(exchange, demoMailboxes, demoItems(demoSeed, firstDay), Date.now()),
    file: path.join(options.folder, 'mailboxes.json'),
    // The same with each start: connections of the console know it.
    servicePassword: fs.readFileSync(keptSecret(options.folder, 'exchange-password'), 'utf8'),
    ...(options.exchangePort === undefined ? {} : { port: options.exchangePort }),
  });
  try {
    return await serve(options, mailboxes, { publicUrl, certificate, erp, since: firstDay });
  } catch (error) {
    await mailboxes.close();
    throw error;
  }
}

/** What a start has made before it serves anything. */
interface Made {
  publicUrl: string;
  certificate: Awaited<ReturnType<typeof devCertificate>>;
  erp: ReturnType<typeof demoErp>;
  since: string;
}

async function serve(
  options: TryOutOptions,
  mailboxes: StartedMailboxes,
  { publicUrl, certificate, erp, since }: Made,
): Promise<TryOut> {
  const skipped = await loadFiles(options.items, mailboxes);
  const amurl = `${publicUrl}/autodiscover/metadata/json/1`;
  const audience = `${publicUrl}/addin/pane.html`;
  const identity = await exchangeIdentity(mailboxes.exchange.exchange, { amurl, audience });
  const pages = Router();
  pages.get('/autodiscover/metadata/json/1', (_request, response) => {
    response.json(identity.metadata());
  });
  let demoSync: DemoSync | null = null;
  pages.use(
    '/erp',
    erpPages(erp.file, () => demoSync),
  );
  pages.use(
    sandboxRoutes({
      manifestXml: async () => {
        const text = await fs.promises.readFile(path.join(root, 'manifest.xml'), 'utf8');
        return text.replaceAll('https://localhost:3443', publicUrl);
      },
      mailboxes: mailboxes.outlook,
      identityToken: (mailboxId) => identity.token(mailboxes.outlook.mailbox(mailboxId)),
      officeJsFolder: path.join(root, 'node_modules/@microsoft/office-js/dist'),
      pageFolder: path.join(root, 'dist/outlook'),
      deliver: mailArrivals(mailboxes.exchange.exchange, demoMailboxes, {
        seed: demoSeed,
        day: since,
      }),
      skipped,
    }),
  );

  const settings = {
    publicUrl,
    listen: { host: '127.0.0.1', port: options.port },
    tls: { cert: 'certificate/localhost.crt', key: 'certificate/localhost.key' },
    store: 'sqlite:links.db',
    storeKeys: [{ file: keptSecret(options.folder, 'store-key') }],
    sessionKeys: [{ id: 'try-out', secret: { env: 'SESSION_KEY' } }],
    exchange: {
      audiences: [audience],
      amurls: [amurl],
      ca: 'certificate/localhost.crt',
      ews: {
        url: mailboxes.exchange.url,
        signIn: {
          type: 'basic',
          user: mailboxes.service.user,
          password: { file: keptSecret(options.folder, 'exchange-password') },
        },
      },
    },
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
  const wanted = options.settings?.(settings) ?? settings;
  const sessionKey = randomBytes(32).toString('hex');
  const config = checkConfig(wanted, options.folder, { SESSION_KEY: sessionKey });
  // For the console program, which works on the same store beside the server, and signs nobody in.
  const sessionKeys = [
    { id: 'console', secret: { file: keptSecret(options.folder, 'console-key') } },
  ];
  const told = stringify({ ...wanted, sessionKeys });
  fs.writeFileSync(path.join(options.folder, 'settings.yaml'), told);
  const running = await startServer(config, {
    before: pages,
    ...(options.wrapErp ? { wrapErp: options.wrapErp } : {}),
    ...(options.logger ? { logger: options.logger } : {}),
  });
  if (running.sync) demoSync = new DemoSync(running.sync);
  return {
    ...running,
    setUpSync: async () => demoSync?.setUp(mailboxes, since),
    url: publicUrl,
    mailboxes,
    since,
    skipped,
    certificate: { path: certificate.certPath, isNew: certificate.isNew },
    close: async () => {
      await running.close();
      await mailboxes.close();
    },
  };
}

/** A secret in a file of its own, as settings name it; made at the first start. */
function keptSecret(folder: string, name: string): string {
  const file = path.join(folder, 'secrets', name);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return file;
}

/** The day that is today to the demo ERP: that of the first start, so that links keep what they were made for. */
function demoDay(folder: string): string {
  const file = path.join(folder, 'first-day');
  if (!fs.existsSync(file)) fs.writeFileSync(file, new Date().toISOString().slice(0, 10));
  return fs.readFileSync(file, 'utf8').trim();
}

/** @returns the files that could not be loaded, with the reason */
async function loadFiles(
  items: string | undefined,
  { exchange }: StartedMailboxes,
): Promise<TryOut['skipped']> {
  const [mailbox] = demoMailboxes;
  if (items === undefined || mailbox === undefined) return [];
  const loaded = await loadItems(items, mailbox, Date.now());
  return [...loaded.skipped, ...putLoadedItems(exchange.exchange, demoMailboxes, loaded)];
}
