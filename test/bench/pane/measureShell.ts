import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../browser/launchChromium.ts';
import { buildBrowser } from '../../../server/deploy/buildBrowser.ts';
import { paneFiles } from '../../../server/http/paneFiles.ts';
import { distribution } from '../distribution.ts';
import { printFigure } from '../printFigure.ts';
import { sendSlowly } from './sendSlowly.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const built = path.join(root, 'dist/addin');
const officeJs = path.join(root, 'node_modules/@microsoft/office-js/dist');
const standIn = path.join(root, 'server/sandbox/page');

/** 1.6 Mbit/s, what Lighthouse takes for a slow mobile line. */
const slowLine = 200_000;
const runs = 7;

/** When what happened, in milliseconds since the page was asked for. */
interface Moments {
  firstPaint: number;
  bundleLoaded: number;
  bundleRan: number;
  officeLoaded: number;
}

/**
 * Whether the shell, which is in the page itself, is painted before the pane's script is there: with that script on a slow
 * line and office.js at once, and with both on the slow line.
 */
export async function measureShell(): Promise<void> {
  await buildBrowser();
  const browser = await launchChromium();
  try {
    const script = await visit(browser, [['/addin', built]]);
    report('shell.firstPaint', 'the pane’s script is loaded', script, 'bundleLoaded', {
      note: 'the pane’s script at 200 KB/s, office.js at once',
    });
    report('shell.firstPaint.beforeRun', 'the pane’s script has run', script, 'bundleRan', {
      note: 'the pane’s script at 200 KB/s, office.js at once',
    });
    const all = await visit(browser, [
      ['/addin', built],
      ['/office-js', officeJs],
    ]);
    report('shell.firstPaint.slowOffice', 'office.js is loaded', all, 'officeLoaded', {
      note: 'all scripts at 200 KB/s; a ratio above 1 says that the shell waits for office.js',
    });
  } finally {
    await browser.close();
  }
}

function report(
  name: string,
  peer: string,
  moments: readonly Moments[],
  than: 'bundleLoaded' | 'bundleRan' | 'officeLoaded',
  { note }: { note: string },
): void {
  const paint = distribution(moments.map((one) => one.firstPaint));
  const peerValue = distribution(moments.map((one) => one[than])).value;
  printFigure({
    name,
    unit: 'ms',
    ...paint,
    peer,
    peerValue,
    ratio: paint.value / peerValue,
    note,
  });
}

/** @param slow addresses and the folders behind them that come slowly. */
async function visit(
  browser: Browser,
  slow: readonly (readonly [string, string])[],
): Promise<Moments[]> {
  const app = express();
  for (const [address, folder] of slow) app.use(address, sendSlowly(folder, slowLine));
  app.use('/office-js', express.static(standIn), express.static(officeJs));
  app.use(
    paneFiles({
      built,
      assets: path.join(built, 'assets'),
      erpSchemes: [],
      officeScripts: ['/office-js/ajaxStandIn.js', '/office-js/office.js'],
    }),
  );
  const server = http.createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const moments: Moments[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      // A context of its own has an empty cache.
      const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/addin/pane.html`);
      moments.push(await page.evaluate(readMoments));
      await context.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return moments;
}

/** Runs in the page. */
function readMoments(): Moments {
  const endOf = (part: string): number => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return entries.find(({ name }) => name.includes(part))?.responseEnd ?? Number.NaN;
  };
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    firstPaint: performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
    bundleLoaded: endOf('/addin/pane.'),
    // Deferred scripts have run when this event comes.
    bundleRan: page?.domContentLoadedEventStart ?? Number.NaN,
    officeLoaded: endOf('/office-js/office.js'),
  };
}
