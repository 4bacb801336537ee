import fs from 'node:fs';
import { pino } from 'pino';
import { faultyErp, type FaultyErp } from '../fakes/faultyErp.ts';
import { BrowserTryOut } from './BrowserTryOut.ts';
import type { OutlookPage, OutlookSettings } from './OutlookPage.ts';
import { contactMails } from './contactMails.ts';
import { demoCustomers } from './demoCustomers.ts';
import { linkBySearch } from './linkBySearch.ts';
import { openPaired } from './openPaired.ts';

let shared: Promise<AccessWorld> | null = null;

/**
 * The one try-out in which the pane's states are looked at for accessibility: Anna is paired and has a mail
 * that is linked; Jonas has never connected.
 */
export class AccessWorld {
  readonly tryOut: BrowserTryOut;
  readonly erp: FaultyErp;
  /** The linked mail: people, links and suggestions are there. */
  readonly subject = 'Access: linked';
  readonly customer = demoCustomers()[0];
  readonly #folder: string;

  private constructor(tryOut: BrowserTryOut, erp: FaultyErp, folder: string) {
    this.tryOut = tryOut;
    this.erp = erp;
    this.#folder = folder;
  }

  /** The world of this test run, made at the first call; it ends with the run. */
  static shared(): Promise<AccessWorld> {
    return (shared ??= AccessWorld.#start());
  }

  static async #start(): Promise<AccessWorld> {
    const [customer] = demoCustomers();
    const folder = contactMails(customer, ['Access: linked', 'Access: other']);
    let erp: FaultyErp | undefined;
    const tryOut = await BrowserTryOut.start({
      items: folder,
      logger: pino({ level: 'silent' }),
      wrapErp: (real) => (erp = faultyErp(real)),
    });
    if (!erp) throw new Error('The try-out started without an ERP.');
    const world = new AccessWorld(tryOut, erp, folder);
    const outlook = await world.open({});
    await linkBySearch(outlook, customer?.orders[0]?.number ?? '');
    await outlook.close();
    return world;
  }

  /** Ends the shared world, if there is one. */
  static async end(): Promise<void> {
    const world = await shared;
    shared = null;
    await world?.close();
  }

  /** Opens the linked mail with the pane pinned beside it, all answers there. */
  async open(
    settings: Partial<OutlookSettings>,
    viewport?: { width: number; height: number },
  ): Promise<OutlookPage> {
    // The server may read this mailbox, as it is at most customers.
    const name = 'Anna Berger <anna.berger@nordwind.example>';
    const outlook = await openPaired(this.tryOut, settings, viewport, name);
    await outlook.openFolder('loaded');
    await outlook.openMail(this.subject);
    await outlook.openPane();
    await outlook.pin();
    await outlook.settle();
    return outlook;
  }

  async close(): Promise<void> {
    await this.tryOut.close();
    fs.rmSync(this.#folder, { recursive: true });
  }
}

after(() => AccessWorld.end());
