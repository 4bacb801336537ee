import type { RecordRef } from '../../shared/recordViews.ts';
import { AppError } from '../../server/core/AppError.ts';
import { refKey } from '../../server/core/refKey.ts';
import type {
  Account,
  ItemIdentity,
  LinkEvent,
  LinkStore,
  StoredLink,
} from '../../server/ports/LinkStore.ts';

interface Item {
  mark: string;
  erp: string;
  company: string;
  kind: ItemIdentity['kind'];
  identity: string | null;
  aliases: Set<string>;
  conversations: Set<string>;
  links: StoredLink[];
}

/** A LinkStore in memory, for the services' tests. Every call waits a turn, as a database does. */
export function memoryLinkStore(): LinkStore {
  const accounts = new Map<string, Account>();
  const items: Item[] = [];
  const events: LinkEvent[] = [];
  const last = new Map<string, { account: Account; ref: RecordRef }>();
  let counter = 0;
  const newId = (word: string): string => `${word}-${++counter}`;
  const record = (linkId: string, what: LinkEvent['what'], account: Account, at: number): void => {
    events.push({ linkId, what, at, userName: account.erpUserName });
  };
  const findItem = (erp: string, company: string, accountId: string, item: ItemIdentity) => {
    const own = items.filter(
      (one) => one.erp === erp && one.company === company && one.kind === item.kind,
    );
    return (
      own.find((one) => item.identity !== null && one.identity === item.identity) ??
      own.find((one) => one.mark === item.mark) ??
      own.find((one) => one.aliases.has(aliasOf(accountId, item.itemId)))
    );
  };
  const find = (id: string): StoredLink | undefined =>
    items.flatMap((item) => item.links).find((link) => link.id === id);

  return {
    async findAccountByMailbox(mailboxKey) {
      await turn();
      return [...accounts.values()].find((account) => account.mailboxKey === mailboxKey) ?? null;
    },
    async findAccount(id) {
      await turn();
      return accounts.get(id) ?? null;
    },
    async saveAccount(account, now) {
      const known = await this.findAccountByMailbox(account.mailboxKey);
      const saved = {
        ...account,
        id: known?.id ?? newId('account'),
        createdAt: known?.createdAt ?? now,
      };
      accounts.set(saved.id, saved);
      return saved;
    },
    async removeAccount(id) {
      await turn();
      accounts.delete(id);
    },
    async linksOf(erp, company, accountId, item) {
      await turn();
      const known = findItem(erp, company, accountId, item);
      return { mark: known?.mark ?? null, links: standing(known) };
    },
    async linksOfConversation(erp, company, accountId, item) {
      await turn();
      const self = findItem(erp, company, accountId, item);
      const links = items
        .filter((one) => one !== self && one.erp === erp && one.company === company)
        .filter((one) => one.conversations.has(item.conversationId ?? '\0'))
        .flatMap(standing)
        .sort((a, b) => b.linkedAt - a.linkedAt);
      const byRecord = new Map(links.toReversed().map((link) => [refKey(link.ref), link]));
      return links.filter((link) => byRecord.get(refKey(link.ref)) === link).slice(0, 50);
    },
    async linkedMails(erp, company, keys) {
      await turn();
      const own = items.filter((one) => one.erp === erp && one.company === company);
      const linked = own.filter((one) => one.kind === 'mail' && standing(one).length > 0);
      const identities = new Set(linked.map(({ identity }) => identity));
      return new Set(keys.filter((key) => identities.has(`mid:${key}`)));
    },
    async link(account, item, records, now, how) {
      await turn();
      const [chosen] = records;
      if (chosen && how?.inherited !== true) last.set(account.id, { account, ref: chosen.ref });
      const { erp, company } = account;
      let known = findItem(erp, company, account.id, item);
      if (known === undefined) {
        known = {
          mark: newId('mark'),
          erp,
          company,
          kind: item.kind,
          identity: item.identity,
          aliases: new Set(),
          conversations: new Set(),
          links: [],
        };
        items.push(known);
      }
      if (item.itemId !== null) known.aliases.add(aliasOf(account.id, item.itemId));
      if (item.conversationId !== null) known.conversations.add(item.conversationId);
      for (const wanted of records) {
        const old = known.links.find((link) => refKey(link.ref) === refKey(wanted.ref));
        const linkedBy = {
          accountId: account.id,
          userName: account.erpUserName,
          mailboxName: account.mailboxName,
        };
        if (old === undefined) {
          const id = newId('link');
          known.links.push({ ...wanted, id, erp, linkedAt: now, linkedBy, unlinkedAt: null });
          record(id, 'linked', account, now);
        } else if (old.unlinkedAt !== null) {
          old.unlinkedAt = null;
          record(old.id, 'restored', account, now);
        }
      }
      return { mark: known.mark, links: standing(known) };
    },
    async noteLast(account, ref) {
      await turn();
      last.set(account.id, { account, ref });
    },
    async lastOf({ id, erp, company, erpUserId }) {
      await turn();
      const chosen = last.get(id);
      const isTheirs =
        chosen?.account.erp === erp &&
        chosen.account.company === company &&
        chosen.account.erpUserId === erpUserId;
      return isTheirs ? chosen.ref : null;
    },
    async unsentMails() {
      await turn();
      return [];
    },
    async findLink(erp, company, id) {
      await turn();
      const link = find(id);
      return link?.erp === erp && link.ref.company === company ? link : null;
    },
    async unlink(account, id, now) {
      await turn();
      const link = find(id);
      if (link === undefined) throw neverWas();
      if (link.unlinkedAt !== null) return;
      link.unlinkedAt = now;
      record(id, 'unlinked', account, now);
    },
    async restore(account, id, now) {
      await turn();
      const link = find(id);
      if (link === undefined) throw neverWas();
      if (link.unlinkedAt !== null) record(id, 'restored', account, now);
      link.unlinkedAt = null;
      return { ...link };
    },
    async countMove(erp, { from, to }) {
      await turn();
      const own = items.filter((item) => item.erp === erp);
      const has = (item: Item, ref: typeof from) =>
        item.links.some((link) => refKey(link.ref) === refKey(ref));
      const moved = own.filter((item) => has(item, from));
      return { moved: moved.length, joined: moved.filter((item) => has(item, to)).length };
    },
    async moveRecord(erp, { from, to }, { as, by, at }) {
      const counted = await this.countMove(erp, { from, to });
      for (const item of items.filter((one) => one.erp === erp)) {
        const old = item.links.find((link) => refKey(link.ref) === refKey(from));
        if (old === undefined) continue;
        const other = item.links.find((link) => refKey(link.ref) === refKey(to));
        if (other !== undefined) item.links.splice(item.links.indexOf(old), 1);
        const stays = other ?? old;
        if (old.unlinkedAt === null) stays.unlinkedAt = null;
        Object.assign(stays, { ref: to, ...as });
        events.push({ linkId: stays.id, what: 'moved', at, userName: by });
      }
      return counted;
    },
    async history(linkId) {
      await turn();
      return events.filter((event) => event.linkId === linkId);
    },
    async *allLinks(pageSize) {
      const all = items.flatMap(({ mark, kind, identity, links }) =>
        links.map((link) => ({ ...link, item: { id: mark, kind, identity } })),
      );
      for (let at = 0; at < all.length; at += pageSize) {
        await turn();
        yield all.slice(at, at + pageSize);
      }
    },
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function standing(item: Item | undefined): StoredLink[] {
  return (item?.links ?? [])
    .filter((link) => link.unlinkedAt === null)
    .map((link) => ({ ...link }));
}

function aliasOf(accountId: string, itemId: string | null): string {
  return JSON.stringify([accountId, itemId ?? '\0none']);
}

function neverWas(): AppError {
  return new AppError('not-found', 'This link does not exist.');
}

function turn(): Promise<void> {
  return Promise.resolve();
}
