import type { LinkStore } from '../../server/ports/LinkStore.ts';
import { LinkWorld } from '../store/LinkWorld.ts';
import { describeAccounts } from './linkStore/accounts.contract.ts';
import { describeItems } from './linkStore/items.contract.ts';
import { describeLast } from './linkStore/last.contract.ts';
import { describeLinks } from './linkStore/links.contract.ts';
import { describeMoves } from './linkStore/moves.contract.ts';
import { describeParallel } from './linkStore/parallel.contract.ts';
import { describeSent } from './linkStore/sent.contract.ts';
import { describeThreads } from './linkStore/threads.contract.ts';

/** The same link table, opened by several at once. */
export interface OpenLinkStores {
  stores: [LinkStore, ...LinkStore[]];
  close(): Promise<void>;
}

/** What every LinkStore keeps to (server/ports/LinkStore.ts). */
export function describeLinkStore(name: string, open: () => Promise<OpenLinkStores>): void {
  describe(`LinkStore on ${name}`, () => {
    let opened: OpenLinkStores;

    before(async function () {
      this.timeout(60_000);
      opened = await open();
    });
    after(() => opened.close());

    const makeWorld = () => new LinkWorld(opened.stores[0]);
    describeAccounts(makeWorld);
    describeItems(makeWorld);
    describeLinks(makeWorld);
    describeLast(makeWorld);
    describeMoves(makeWorld);
    describeThreads(makeWorld);
    describeSent(makeWorld);
    describeParallel(makeWorld, () => opened.stores);
  });
}
