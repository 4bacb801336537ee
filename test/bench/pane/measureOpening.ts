import type { Page } from 'playwright-core';
import { demoPassword } from '../../../server/sandbox/erp/demoUsers.ts';
import { BrowserTryOut } from '../../browser/BrowserTryOut.ts';
import { OutlookPage } from '../../browser/OutlookPage.ts';
import { distribution } from '../distribution.ts';
import { printFigure } from '../printFigure.ts';
import { buildEmptyPane } from './empty/buildEmptyPane.ts';
import { startEmptyPane } from './empty/startEmptyPane.ts';
import type { Opening } from './Opening.ts';
import { openPane } from './openPane.ts';
import { watchOpening } from './watchOpening.ts';

const runs = 20;

/** Openings before any counts: the browser caches files at the first and compiled scripts at the second or third. */
const warmUp = 4;

const officeScripts = ['/office-js/ajaxStandIn.js', '/office-js/office.js'];

/**
 * How long it takes from the press of the ribbon's button until a linked mail's links are painted, in a mailbox that is
 * paired, with everything in the caches that a second visit finds there. Beside it, in turns, the same small Outlook
 * with an empty pane of the same framework, with office.js and without.
 */
export async function measureOpening(): Promise<void> {
  const built = await buildEmptyPane();
  const world = await BrowserTryOut.start();
  const empty = await startEmptyPane(world.tryOut, built, officeScripts);
  const bare = await startEmptyPane(world.tryOut, built, []);
  try {
    await linkOneMail(world);
    const pages = {
      links: await openOutlook(world, world.tryOut.url, '[aria-label^="Unlink "]'),
      empty: await openOutlook(world, empty.url, 'main'),
      bare: await openOutlook(world, bare.url, 'main'),
    };
    const openings = { links: [] as Opening[], empty: [] as Opening[], bare: [] as Opening[] };
    for (let run = -warmUp; run < runs; run++) {
      for (const name of ['links', 'empty', 'bare'] as const) {
        const opening = await openPane(pages[name]);
        if (run >= 0) openings[name].push(opening);
      }
    }
    report(openings);
  } finally {
    empty.close();
    bare.close();
    await world.close();
  }
}

function report(openings: Record<'links' | 'empty' | 'bare', Opening[]>): void {
  const shown = (of: Opening[]) => distribution(of.map((one) => one.shown));
  const own = (of: Opening[]) => distribution(of.map((one) => one.shown - one.ready));
  const print = (
    name: string,
    time: ReturnType<typeof distribution>,
    peer: string | null,
    than: ReturnType<typeof distribution>,
    note: string,
  ): void => {
    const against =
      peer === null ? {} : { peer, peerValue: than.value, ratio: time.value / than.value };
    printFigure({ name, unit: 'ms', ...time, ...against, note });
  };
  const { links, empty, bare } = openings;
  const page = 'the same Outlook with an empty pane of React and Fluent UI';
  print(
    'open.linksShown',
    shown(links),
    `${page} and office.js`,
    shown(empty),
    'from the press in the ribbon to the links painted; office.js starts in both',
  );
  print(
    'open.linksShown.all',
    shown(links),
    `${page}, without office.js`,
    shown(bare),
    'office.js counts as the pane’s',
  );
  print(
    'open.linksShown.own',
    own(links),
    'the empty pane’s one text',
    own(empty),
    'from office.js being ready: identity token, session, links',
  );
  const ready = distribution(links.map((one) => one.ready));
  print('open.officeReady', ready, null, ready, 'of open.linksShown, until office.js is ready');
  print('open.emptyPane', shown(empty), null, ready, 'the peer itself, with office.js');
}

/** Pairs the mailbox and links its first mail to the first record that is suggested. */
async function linkOneMail(world: BrowserTryOut): Promise<void> {
  const outlook = await OutlookPage.open(world);
  await outlook.page.locator('.mails button').first().click();
  await outlook.openPane();
  await outlook.pair('anna.berger', demoPassword);
  await outlook.pane.locator('[aria-label^="Link "]').first().click();
  await outlook.pane.locator('[aria-label^="Unlink "]').first().waitFor();
  await outlook.close();
}

async function openOutlook(world: BrowserTryOut, url: string, shown: string): Promise<Page> {
  const context = await world.browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript(watchOpening, shown);
  await page.goto(`${url}/?mailbox=anna&level=1.5&language=en-US&theme=light`);
  await page.locator('.mails button').first().click();
  return page;
}
