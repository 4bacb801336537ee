import fs from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import { paneFiles } from '../../../../server/http/paneFiles.ts';
import { sandboxRoutes } from '../../../../server/sandbox/sandboxRoutes.ts';
import type { TryOut } from '../../../../server/sandbox/tryOut.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** A small Outlook with an empty pane in the place of the product's. */
export interface EmptyTryOut {
  url: string;
  close(): void;
}

/**
 * Serves the same small Outlook, mailboxes and office.js as a try-out, but an empty pane, by the code that serves the real one.
 *
 * @param tryOut whose mailboxes and certificate are used.
 * @param built from buildEmptyPane.
 */
export async function startEmptyPane(
  tryOut: TryOut,
  built: string,
  officeScripts: readonly string[],
): Promise<EmptyTryOut> {
  const cert = fs.readFileSync(tryOut.certificate.path);
  const key = fs.readFileSync(tryOut.certificate.path.replace(/crt$/, 'key'));
  const app = express();
  const server = https.createServer({ cert, key }, app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const manifest = fs.readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  app.use(
    sandboxRoutes({
      manifestXml: () => Promise.resolve(manifest.replaceAll('https://localhost:3443', url)),
      mailboxes: tryOut.mailboxes.outlook,
      identityToken: () => Promise.resolve('none'),
      officeJsFolder: path.join(root, 'node_modules/@microsoft/office-js/dist'),
      pageFolder: path.join(root, 'dist/outlook'),
    }),
  );
  app.use(
    paneFiles({ built, assets: path.join(root, 'addin/assets'), officeScripts, erpSchemes: [] }),
  );
  return {
    url,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
