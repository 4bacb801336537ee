import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { openStore, type OpenedStore } from '../../server/store/openStore.ts';
import { postgres } from '../fixtures/postgres.ts';
import { DirectoryWorld } from './DirectoryWorld.ts';
import { entry } from './entry.ts';
import { LinkWorld } from './LinkWorld.ts';

interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

/** Whole tables that grow; those of accounts, shelves and cursors stay small. */
const large =
  /\b(item|item_mark|item_alias|item_conversation|link|link_event|link_former_id|directory_record|directory_word|directory_key)\b/;

describe('the store’s statements', () => {
  it('reach every large table of SQLite through an index', async () => {
    const folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-plans-'));
    const file = path.join(folder, 'links.db');
    const statements = await record((onStatement) => openStore(`sqlite:${file}`, { onStatement }));
    const database = new Database(file);
    const scans: string[] = [];
    for (const { sql, parameters } of statements) {
      const plan = database.prepare(`explain query plan ${sql}`).all(...parameters) as {
        detail: string;
      }[];
      // A subquery may be named like its table: what is scanned then is its few rows.
      const names = tablesByAlias(sql);
      for (const { detail } of plan) {
        const scanned = /^SCAN (\w+)/.exec(detail)?.[1];
        if (scanned !== undefined && large.test(names.get(scanned) ?? scanned)) {
          scans.push(`${detail}: ${sql}`);
        }
        if (detail.includes('AUTOMATIC')) scans.push(`${detail}: ${sql}`);
      }
    }
    database.close();
    fs.rmSync(folder, { recursive: true });
    assert.deepEqual(scans, []);
    assert.ok(statements.length > 40, String(statements.length));
  });

  it('reach every large table of PostgreSQL through an index', async function () {
    this.timeout(60_000);
    const url = await (await postgres()).createDatabase();
    const statements = await record((onStatement) => openStore(url, { onStatement }));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // The tables are small here, so a scan would be cheaper than an index.
    await client.query('set enable_seqscan = off; set plan_cache_mode = force_generic_plan');
    const scans: string[] = [];
    for (const { sql, parameters } of statements) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>({
        text: `explain ${sql}`,
        values: [...parameters],
      });
      const plan = rows.map((row) => row['QUERY PLAN']);
      scans.push(
        ...plan
          .filter((line) => line.includes('Seq Scan on') && large.test(line))
          .map((l) => l + sql),
      );
    }
    await client.end();
    assert.deepEqual(scans, []);
  });
});

/** Everything that the store sends while it is used in every way, each statement once. */
async function record(
  open: (
    onStatement: (sql: string, parameters: readonly unknown[]) => void,
  ) => Promise<OpenedStore>,
): Promise<Statement[]> {
  const seen = new Map<string, Statement>();
  let isOpen = false;
  const store = await open((sql, parameters) => {
    if (isOpen && /^\s*(select|insert|update|delete)/i.test(sql))
      seen.set(sql, { sql, parameters });
  });
  isOpen = true;
  await useLinks(new LinkWorld(store.links));
  await useDirectory(new DirectoryWorld(store.directory));
  isOpen = false;
  await store.close();
  return [...seen.values()];
}

async function useLinks(world: LinkWorld): Promise<void> {
  const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
  const facts = { identity: 'mid:<1@example.com>', itemId: 'a1', conversationId: 'c1' };
  const { mark } = await world.link(anna, world.mail({ ...facts, identity: null }), '1', '2');
  const { links } = await world.link(ben, world.mail({ ...facts, itemId: 'b1' }), '1');
  await world.linksOf(anna, world.mail({ ...facts, mark }));
  await world.threadOf(anna, world.mail({ ...facts, identity: 'mid:<2@example.com>' }));
  await world.threadOf(anna, world.mail(facts));
  await world.store.unlink(anna, links[0]!.id, world.now());
  await world.link(anna, world.mail(facts), '1');
  await world.store.restore(anna, links[0]!.id, world.now());
  await world.store.findLink(world.erp, 'north', links[0]!.id);
  await world.store.history(links[0]!.id);
  await world.store.unsentMails(world.erp, 0);
  await world.store.findAccount(anna.id);
  await world.store.findAccountByMailbox(anna.mailboxKey);
  await world.store.removeAccount(anna.id);
}

async function useDirectory(world: DirectoryWorld): Promise<void> {
  const facts = { addresses: ['a@north.example'], domains: ['north.example'], numbers: ['R-1'] };
  await world.apply([entry('order/1', { ...facts, texts: ['Eins'] }), entry('task/2', facts)]);
  await world.apply(
    [entry('order/1', { ...facts, texts: ['Zwei'], weight: 1 })],
    [{ company: 'north', kind: 'task', key: '2' }],
  );
  await world.directory.cursor(world.erp);
  await world.find('address', ['a@north.example']);
  await world.search('zwei');
  await world.search('zwei r-1', { kinds: ['order'] });
  await world.retain([]);
}

/** What each alias in a statement stands for. */
function tablesByAlias(sql: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, table = '', alias = ''] of sql.matchAll(
    /(?:from|join)\s+"?(\w+)"?\s+(?:as\s+)?"?(\w+)"?/gi,
  )) {
    names.set(alias, table);
  }
  for (const [, alias = ''] of sql.matchAll(/\)\s+(?:as\s+)?"?(\w+)"?/gi)) names.set(alias, '');
  return names;
}
