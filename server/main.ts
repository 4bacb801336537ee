#!/usr/bin/env node
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Router } from 'express';
import type { Logger } from 'pino';
import type { AppPorts } from './app/AppPorts.ts';
import { Callers } from './app/Callers.ts';
import { DirectoryRefresh } from './app/DirectoryRefresh.ts';
import { PageDoors } from './app/page/PageDoors.ts';
import { MadeRecords } from './app/createRecord/MadeRecords.ts';
import { LoginBrake } from './app/LoginBrake.ts';
import { SentMails } from './app/SentMails.ts';
import { SeenRecords } from './app/SeenRecords.ts';
import { CategoryMarks } from './app/CategoryMarks.ts';
import { MailFilings } from './app/filing/MailFilings.ts';
import { ItemIdentities } from './app/ItemIdentities.ts';
import { keepDirectory } from './app/keepDirectory.ts';
import type { Log } from './app/Log.ts';
import { mailboxAddress } from './app/mailboxAddress.ts';
import type { Mailboxes } from './app/Mailboxes.ts';
import type { Config } from './config/Config.ts';
import { readConfig } from './config/readConfig.ts';
import { AppError } from './core/AppError.ts';
import { erpRegistry } from './erp/erpRegistry.ts';
import { handlers } from './http/handlers.ts';
import { httpApp } from './http/httpApp.ts';
import { createLogger } from './http/logger.ts';
import { exchangeTokenVerifier } from './identity/exchange/exchangeTokenVerifier.ts';
import { sessionTokens } from './identity/sessionTokens.ts';
import { EwsServer } from './mailbox/ews/EwsServer.ts';
import { EwsMailbox } from './mailbox/ews/mailbox/EwsMailbox.ts';
import type { EwsCredentials } from './mailbox/ews/transport/EwsCredentials.ts';
import type { ErpConnector } from './ports/ErpConnector.ts';
import type { Mailbox } from './ports/Mailbox.ts';
import { openStore } from './store/openStore.ts';
import { startSync, type StartedSync } from './wiring/startSync.ts';

/** What the try-out and tests add to a server that is otherwise the one customers run. */
export interface Extras {
  /** Pages of the try-out; they come before the pane's. */
  before?: Router;
  /** Stands before the ERP: makes it slow, or takes it away. */
  wrapErp?: (erp: ErpConnector) => ErpConnector;
  logger?: Logger;
}

/** A server that listens. */
export interface RunningServer {
  /** Where it listens; the port is the real one where 0 was asked for. */
  url: string;
  /** Ends once the directory has been filled for the first time. */
  directoryReady: Promise<void>;
  /** What syncs by itself; null where the settings have no key for it. */
  sync: StartedSync | null;
  /** Lets running requests end, then closes everything. Calling it twice is harmless. */
  close(): Promise<void>;
}

/** Wires everything from the configuration and listens. */
export async function startServer(config: Config, extras: Extras = {}): Promise<RunningServer> {
  const logger = extras.logger ?? createLogger(config.log.level);
  const clock = { now: () => Date.now() };
  const access = openMailboxes(config, clock);
  const store = await openStore(config.store, {
    password: config.storePassword,
    journalKeys: config.storeKeys,
  });
  const timeLimit = config.erp.answerSeconds * 1000;
  const opened = await erpRegistry.sql(
    {
      type: 'sql',
      mappingFile: config.erp.mapping,
      variables: config.erp.variables,
      database: config.erp.database,
      timeLimit,
    },
    clock,
  );
  const erp = extras.wrapErp?.(opened) ?? opened;
  const log: Log = (level, facts, message) => logger[level](facts, message);
  const mailboxes = access?.mailboxes ?? null;
  const category = config.exchange.ews?.category ?? null;
  const marks = new CategoryMarks({ mailboxes, links: store.links, category, log });
  const addin = config.exchange.ews?.addin ?? '';
  const sent = new SentMails({ mailboxes, links: store.links, marks, addin, erp, clock, log });
  const settings = { erpTimeout: timeLimit, ownDomains: config.ownDomains };
  const { accounts, sync: memory, links, filing, directory: index } = store;
  const refresh = new DirectoryRefresh({ erp, directory: index, clock });
  const known = { accounts, sync: memory, links, filing, directory: index, refresh };
  const sync = await startSync(config, { ...known, erp, clock, log }).catch(
    async (error: unknown) => {
      await access?.close();
      await erp.close();
      await store.close();
      throw error;
    },
  );
  const seen = new SeenRecords(clock);
  const filings = new MailFilings({ mailboxes, erp, filing, seen, settings, clock, log });
  const ports: AppPorts = {
    sync,
    filings,
    links,
    filing,
    directory: index,
    erp,
    clock,
    settings,
    largestDocument: config.erp.largestDocumentMegabytes * 1_000_000,
    verifier: exchangeTokenVerifier(
      {
        audiences: config.exchange.audiences,
        amurls: config.exchange.amurls,
        ...(config.exchange.ca === null ? {} : { ca: config.exchange.ca }),
      },
      clock,
    ),
    sessions: sessionTokens(
      {
        keys: config.sessionKeys.map(({ id, secret }) => ({
          kid: id,
          secret: Buffer.from(secret),
        })),
        issuer: config.publicUrl,
        audience: `${config.publicUrl}/api`,
      },
      clock,
    ),
    callers: new Callers({ links: store.links, erp, clock, settings }),
    identities: new ItemIdentities({ mailboxes, clock, log }),
    marks,
    sent,
    seen,
    brake: new LoginBrake(clock),
    doors: new PageDoors(clock),
    made: new MadeRecords(),
  };
  const built = builtPane();
  const app = httpApp({
    publicUrl: config.publicUrl,
    version: version(),
    logger,
    security: {
      frameAncestors: config.pane.frameAncestors,
      scriptSources: config.pane.scriptSources,
      strictTransport: new URL(config.publicUrl).hostname !== 'localhost',
    },
    rates: config.rates,
    proxies: config.proxies,
    sessions: ports.sessions,
    handlers: handlers(ports),
    ready: {
      store: () => store.links.ping(),
      erp: () => erp.ping(AbortSignal.timeout(settings.erpTimeout)),
    },
    pane: {
      built,
      assets: path.join(built, 'assets'),
      officeScripts: config.pane.officeScripts,
      erpSchemes: config.pane.erpSchemes,
    },
    ...(extras.before ? { before: extras.before } : {}),
    ...(sync?.metrics ? { metrics: sync.metrics } : {}),
  });
  const server = await listen(config, app).catch(async (error: unknown) => {
    await sync?.stop();
    await access?.close();
    await erp.close();
    await store.close();
    throw error;
  });
  const directory = keepDirectory(ports, {
    every: config.erp.refreshMinutes * 60_000,
    refresh,
    log,
  });
  sent.resume().catch((error: unknown) => {
    log('warn', { err: error }, 'Sent mails of before the start are found when they are opened');
  });
  const { port } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return {
    url: `${config.tls ? 'https' : 'http'}://${config.listen.host}:${port}`,
    directoryReady: directory.ready,
    sync,
    close: () =>
      (closing ??= (async () => {
        await Promise.all([stopListening(server), sync?.stop()]);
        await filings.close();
        await directory.stop();
        await sent.stop();
        await marks.stop();
        await access?.close();
        await erp.close();
        await store.close();
      })()),
  };
}

/** The backend's own access to the mailboxes over EWS; null where none is configured. Nothing is asked yet. */
function openMailboxes(
  { exchange: { ews, ca } }: Config,
  clock: { now: () => number },
): { mailboxes: Mailboxes; close(): Promise<void> } | null {
  if (ews === null) return null;
  const server = new EwsServer({ url: ews.url, ...(ca === null ? {} : { ca }) }, clock);
  const { signIn } = ews;
  const credentials: EwsCredentials =
    signIn.type === 'oauth'
      ? { ...signIn, kind: 'client-credentials' }
      : { ...signIn, kind: signIn.type };
  const account = server.account(credentials);
  // One for a mailbox: what it knows of the server's limits is good for all that is asked of it.
  const open = new Map<string, Mailbox>();
  const mailboxes: Mailboxes = {
    of(owner) {
      const address = mailboxAddress(owner);
      if (address === null) return null;
      const known = open.get(address);
      if (known) return known;
      const client = account.mailbox({ address, impersonate: true });
      const opened = new EwsMailbox({ client, clock, name: 'Exchange', zone: 'UTC' });
      open.set(address, opened);
      return opened;
    },
  };
  return { mailboxes, close: () => account.close() };
}

async function listen(config: Config, app: http.RequestListener): Promise<http.Server> {
  const server = config.tls
    ? https.createServer(
        { cert: fs.readFileSync(config.tls.cert), key: fs.readFileSync(config.tls.key) },
        app,
      )
    : http.createServer(app);
  // A client that sends its request drop by drop is cut off.
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      const { host, port } = config.listen;
      const why = taken ? 'another program listens there' : (cause.code ?? 'no reason given');
      fail(new AppError('not-configured', `Cannot listen on ${host}:${port}: ${why}.`, { cause }));
    });
    server.listen(config.listen.port, config.listen.host, done);
  });
  return server;
}

/** Running requests get ten seconds to end. */
async function stopListening(server: http.Server): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), 10_000);
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  clearTimeout(patience);
}

/** In the checkout the pane lies in dist/addin, in the published package beside the compiled server. */
function builtPane(): string {
  const checkout = import.meta.filename.endsWith('.ts');
  return path.resolve(import.meta.dirname, checkout ? '../dist/addin' : '../addin');
}

function version(): string {
  for (const up of ['..', '../..']) {
    const file = path.resolve(import.meta.dirname, up, 'package.json');
    if (fs.existsSync(file)) {
      return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
    }
  }
  return 'unknown';
}

/** `erp-link-server SETTINGS.yaml`: runs until it is told to stop. */
async function main(): Promise<void> {
  const file = process.argv[2] ?? process.env['ERP_LINK_CONFIG'];
  if (file === undefined || file.startsWith('-')) {
    console.log('Usage: erp-link-server SETTINGS.yaml   (or ERP_LINK_CONFIG=SETTINGS.yaml)');
    process.exitCode = file === '--help' || file === '-h' ? 0 : 2;
    return;
  }
  const config = readConfig(file, process.env);
  const running = await startServer(config);
  console.log(`ERP Link listens on ${running.url} for ${config.publicUrl}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close());
  }
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(fs.realpathSync(started)).href) {
  main().catch((error: unknown) => {
    console.error(error instanceof AppError ? error.message : error);
    process.exitCode = 1;
  });
}
