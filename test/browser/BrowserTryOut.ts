import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildBrowser } from '../../server/deploy/buildBrowser.ts';
import { startTryOut, type TryOut, type TryOutOptions } from '../../server/sandbox/tryOut.ts';
import { launchChromium } from './launchChromium.ts';

/** The whole try-out as a user starts it, on a free port and in a folder of its own, and a Chromium. */
export class BrowserTryOut {
  readonly tryOut: TryOut;
  readonly browser: Browser;
  readonly #folder: string;

  private constructor(tryOut: TryOut, browser: Browser, folder: string) {
    this.tryOut = tryOut;
    this.browser = browser;
    this.#folder = folder;
  }

  static async start(options: Omit<TryOutOptions, 'port' | 'folder'> = {}): Promise<BrowserTryOut> {
    await buildBrowser();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-try-out-'));
    const tryOut = await startTryOut({ ...options, folder, port: await freePort() });
    await tryOut.directoryReady;
    return new BrowserTryOut(tryOut, await launchChromium(), folder);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.tryOut.close();
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A port that was free a moment ago; the address of the try-out must be known before it listens. */
async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as net.AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
