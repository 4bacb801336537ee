import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import type { ErrorRequestHandler } from 'express';
import { generate } from 'selfsigned';
import { AppError } from '../../../server/core/AppError.ts';
import { putMail } from '../../../server/sandbox/mailbox/fill/putMail.ts';
import type { MailEntry } from '../../../server/sandbox/mailbox/MailEntry.ts';
import type { OutlookMailboxes } from '../../../server/sandbox/outlook/OutlookMailboxes.ts';
import { sandboxRoutes } from '../../../server/sandbox/sandboxRoutes.ts';
import { errorStatus } from '../../../shared/errorStatus.ts';
import { startTestMailboxes } from '../mailbox/startTestMailboxes.ts';
import { buildPage } from './buildPage.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const fixtures = path.join(import.meta.dirname, 'fixtures');

/** The small Outlook served over https, with a test add-in in place of the product's pane. */
export interface ServedPage {
  url: string;
  mailboxes: OutlookMailboxes;
  /** Puts a mail on top of Anna's inbox; answers its id. */
  deliver: (mail: MailEntry) => string;
  /** What manifest.xml says; a test may put another text here. */
  manifest: { change: (text: string) => string };
  skipped: { file: string; reason: string }[];
  close: () => Promise<void>;
}

/** Builds and serves the page on a free port of localhost. */
export async function startPage(): Promise<ServedPage> {
  const folder = await buildPage();
  const started = await startTestMailboxes();
  const skipped: ServedPage['skipped'] = [];
  const manifest: ServedPage['manifest'] = { change: (text) => text };
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);

  const app = express();
  const server = createServer({ cert, key }, app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  app.use(
    sandboxRoutes({
      manifestXml: async () => {
        const text = await readFile(path.join(root, 'manifest.xml'), 'utf8');
        return manifest
          .change(text)
          .replaceAll('https://localhost:3443', url)
          .replaceAll('/addin/pane.html', '/test-addin/addin.html')
          .replaceAll('/addin/commands.html', '/test-addin/functions.html');
      },
      mailboxes: started.outlook,
      identityToken: (mailboxId) => Promise.resolve(`token-of-${mailboxId}`),
      officeJsFolder: path.join(root, 'node_modules/@microsoft/office-js/dist'),
      pageFolder: folder,
      skipped,
    }),
  );
  app.use('/test-addin', express.static(fixtures));
  app.use('/addin/assets', express.static(path.join(root, 'addin/assets')));
  app.use(writeError);
  return {
    ...{ url, manifest, skipped, mailboxes: started.outlook },
    deliver: (mail) =>
      putMail(started.exchange.exchange, started.outlook.mailbox('anna'), mail, {
        folder: 'inbox',
        isRead: false,
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await started.close();
    },
  };
}

const writeError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  if (error instanceof AppError) {
    response.status(errorStatus[error.kind]).json({ title: error.message });
  } else {
    response.status(500).json({ title: String(error) });
  }
};
