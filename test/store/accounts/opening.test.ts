import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accountTables } from '../../../server/store/accounts/accountTables.ts';
import { filingTables } from '../../../server/store/filing/filingTables.ts';
import { migrations } from '../../../server/store/migrations/migrations.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { SyncWorld } from '../../contracts/syncStore/SyncWorld.ts';
import { postgres } from '../../fixtures/postgres.ts';
import { journalKeys } from '../journalKeys.ts';
import { LinkWorld } from '../LinkWorld.ts';
import { AccountWorld } from './AccountWorld.ts';
import { change, makeOlderStore } from './olderSchema.ts';

const folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-accounts-'));
let count = 0;
const databases: Readonly<Record<string, () => Promise<string>>> = {
  SQLite: () => Promise.resolve(`sqlite:${path.join(folder, `${(count += 1)}.db`)}`),
  PostgreSQL: async () => await (await postgres()).createDatabase(),
};
const names = Object.keys(migrations);
const damaged = { kind: 'bad-answer', reason: 'store-damaged' };
const dropAll = [...accountTables, ...filingTables, 'last_record']
  .map((table) => `drop table ${table}`)
  .toReversed()
  .join('; ');

after(() => fs.rmSync(folder, { recursive: true }));

for (const [database, newUrl] of Object.entries(databases)) {
  describe(`openStore with accounts on ${database}`, () => {
    before(async function () {
      this.timeout(60_000);
      await newUrl();
    });

    const open = (url: string, keys = journalKeys) => openStore(url, { journalKeys: keys });

    it('brings up a store that is older than accounts, with its links and all that the sync remembers', async () => {
      const url = await newUrl();
      const first = await open(url);
      const links = new LinkWorld(first.links);
      const user = await links.pair('Anna');
      const mail = links.mail({ identity: 'mid:<1@example.com>' });
      await links.link(user, mail, '1');
      const before = new SyncWorld(first.sync);
      await before.write(await before.lease(), 1);
      const pairs = await before.store.pairs(before.scope, ['p1']);
      await first.close();
      await change(
        url,
        `${dropAll}; drop table sync_left; delete from migration where name >= '006-accounts'`,
      );

      const store = await open(url);
      assert.deepEqual(await new LinkWorld(store.links, links.erp).keysOf(user, mail), ['1']);
      const sync = new SyncWorld(store.sync, before.scope.account);
      assert.deepEqual(await sync.store.pairs(sync.scope, ['p1']), pairs);
      assert.deepEqual(await sync.journal(), [sync.entry(1)]);
      await sync.store.verify(sync.scope);
      const accounts = new AccountWorld(store.accounts);
      await accounts.connect();
      await accounts.add('anna');
      await store.close();
      const again = await open(url);
      assert.equal((await again.accounts.accounts()).length, 1);
      await again.links.ping();
      await again.close();
    });

    for (const [place, name] of names.slice(0, -1).entries()) {
      it(`brings up a store that was made when ${name} was the newest step`, async () => {
        const url = await newUrl();
        await makeOlderStore(url, place + 1);
        const store = await open(url);
        const accounts = new AccountWorld(store.accounts);
        await accounts.connect();
        const anna = await accounts.add('anna');
        assert.deepEqual(await store.accounts.accounts(), [anna]);
        await new LinkWorld(store.links).pair('Anna');
        const sync = new SyncWorld(store.sync);
        await sync.write(await sync.lease(), 1);
        await store.links.ping();
        await store.close();
      });
    }

    it('refuses a store that lost a table of the accounts', async () => {
      const url = await newUrl();
      await (await open(url)).close();
      for (const table of accountTables) {
        await change(url, `alter table ${table} rename to lost`);
        await assert.rejects(open(url), damaged, table);
        await change(url, `alter table lost rename to ${table}`);
      }
      await (await open(url)).close();
    });

    it('follows no account, group or connection that nobody wrote', async () => {
      const url = await newUrl();
      const store = await open(url);
      const world = new AccountWorld(store.accounts);
      await world.connect();
      await world.group('sales');
      await world.add('anna', { company: 'north' });
      for (const [table, read] of [
        ['synced_account', () => store.accounts.accounts()],
        ['synced_account', () => store.accounts.account(world.id('anna'))],
        ['account_group', () => store.accounts.groups()],
        ['connection', () => store.accounts.connections()],
      ] as [string, () => Promise<unknown>][]) {
        const turned = (from: string, to: string) =>
          change(url, `update ${table} set body = replace(body, '${from}', '${to}')`);
        await read();
        await turned('north', 'nprth');
        await turned('sales', 'szles');
        await assert.rejects(read, damaged, table);
        await turned('nprth', 'north');
        await turned('szles', 'sales');
        await read();
      }
      await store.accounts.setLastWord(['user']);
      await change(url, `update erp_link_meta set value = '["boss"]' where name = 'last-word'`);
      await assert.rejects(store.accounts.lastWord(), damaged);
      await store.close();
    });

    describe('with keys', () => {
      const [oldKey, newKey, strange] = [1, 2, 3].map((n) => new Uint8Array(32).fill(n));
      assert.ok(oldKey && newKey && strange);
      const noKey = { kind: 'not-configured', reason: 'store-key' };

      /** Opens the store with these keys and asks for the secret. */
      async function ask(url: string, keys: readonly Uint8Array[], id: string): Promise<string> {
        const store = await open(url, [...keys]);
        try {
          return await store.accounts.secretOf(id);
        } finally {
          await store.close();
        }
      }

      async function storeSecret(url: string, keys: readonly Uint8Array[]): Promise<string> {
        const store = await open(url, [...keys]);
        try {
          return await new AccountWorld(store.accounts).connect('hunter2');
        } finally {
          await store.close();
        }
      }

      it('seals secrets anew with the first key, so that the old one is needed no more', async () => {
        const url = await newUrl();
        const id = await storeSecret(url, [oldKey]);
        await assert.rejects(ask(url, [newKey], id), noKey);
        assert.equal(await ask(url, [newKey, oldKey], id), 'hunter2');
        assert.equal(await ask(url, [newKey], id), 'hunter2');
        await assert.rejects(ask(url, [oldKey], id), noKey);
      });

      it('leaves alone what it has no key for, and opens all the same', async () => {
        const url = await newUrl();
        const id = await storeSecret(url, [oldKey]);
        await assert.rejects(ask(url, [], id), noKey);
        await assert.rejects(ask(url, [strange, newKey], id), noKey);
        assert.equal(await ask(url, [oldKey], id), 'hunter2');
      });

      it('keeps no secret without a key, and the rest of a connection as well', async () => {
        const store = await open(await newUrl(), []);
        const world = new AccountWorld(store.accounts);
        await assert.rejects(world.connect('hunter2'), noKey);
        assert.deepEqual(await store.accounts.connections(), []);
        await world.connect(null);
        await store.close();
      });

      it('opens a secret in no other connection’s place, and opens the store with one that is damaged', async () => {
        const url = await newUrl();
        const store = await open(url, [oldKey]);
        const world = new AccountWorld(store.accounts);
        const id = await world.connect('hunter2');
        const other = world.connectionOf('other');
        await store.accounts.saveConnection(other, 'hunter3', 1);
        await store.close();
        const theirs = `(select secret from connection where id = '${other.id}')`;
        await change(url, `update connection set secret = ${theirs} where id = '${id}'`);
        for (const keys of [[oldKey], [newKey, oldKey]]) {
          await assert.rejects(ask(url, keys, id), { ...damaged, message: /Enter it again/ });
          assert.equal(await ask(url, keys, other.id), 'hunter3');
        }
        await change(url, `update connection set secret = 'x'`);
        await assert.rejects(ask(url, [oldKey], id), noKey);
      });
    });
  });
}

describe('a store’s file', () => {
  it('holds nothing of a connection’s secret in the clear', async () => {
    const file = path.join(folder, 'secret.db');
    const store = await openStore(`sqlite:${file}`, { journalKeys });
    await new AccountWorld(store.accounts).connect('Canary');
    for (const name of [file, `${file}-wal`]) {
      assert.ok(!fs.readFileSync(name, 'latin1').includes('Canary'), name);
    }
    await store.close();
  });
});
