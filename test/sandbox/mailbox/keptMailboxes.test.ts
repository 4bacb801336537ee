import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { demoMailboxes } from '../../../server/sandbox/mailbox/demo/demoMailboxes.ts';
import { putLoadedItems } from '../../../server/sandbox/mailbox/fill/putLoadedItems.ts';
import { loadItems } from '../../../server/sandbox/mailbox/loadItems.ts';
import type { StartedMailboxes } from '../../../server/sandbox/startMailboxes.ts';
import { startTestMailboxes } from './startTestMailboxes.ts';

const mail = (subject: string) =>
  `From: E <e@example.com>\nSubject: ${subject}\nMessage-ID: <${subject}@example.com>\n\nHello\n`;

describe('the try-out’s mailboxes over a restart', () => {
  let folder: string;
  let file: string;
  let started: StartedMailboxes | undefined;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-mailboxes-'));
    file = path.join(folder, 'mailboxes.json');
  });
  afterEach(async () => {
    await started?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<StartedMailboxes> {
    await started?.close();
    return (started = await startTestMailboxes({}, { file }));
  }
  const subjects = async (of: 'inbox' | 'loaded') =>
    ((await started?.outlook.list('anna', of)) ?? []).map(({ subject }) => subject).sort();

  it('are as they were left: items, ids, and what was written', async () => {
    const first = await start();
    assert.equal(first.isNew, true);
    const [row] = await first.outlook.list('anna', 'inbox');
    assert.ok(row);
    await first.outlook.setCategories('anna', row.id, ['ERP']);
    const again = await start();
    assert.equal(again.isNew, false);
    assert.deepEqual((await again.outlook.get('anna', row.id)).categories, ['ERP']);
    assert.deepEqual(
      again.exchange.exchange.mailboxes.map(({ guid }) => guid),
      first.exchange.exchange.mailboxes.map(({ guid }) => guid),
    );
  });

  it('are not taken for empty ones when their file is damaged', async () => {
    await start();
    await started?.close();
    fs.writeFileSync(file, '{"half":');
    await assert.rejects(startTestMailboxes({}, { file }), {
      kind: 'not-configured',
      message: /--fresh/,
    });
  });

  it('hold each file of --items once, and no longer those that are gone or changed', async () => {
    const items = path.join(folder, 'items');
    fs.mkdirSync(items);
    const write = (name: string, text: string) => fs.writeFileSync(path.join(items, name), text);
    const load = async () => {
      const [mailbox] = demoMailboxes;
      assert.ok(mailbox && started);
      const loaded = await loadItems(items, mailbox, Date.now());
      putLoadedItems(started.exchange.exchange, demoMailboxes, loaded);
    };
    write('a.eml', mail('stays'));
    write('b.eml', mail('goes'));
    write('c.eml', mail('before'));
    const first = await start();
    await load();
    assert.deepEqual(await subjects('loaded'), ['before', 'goes', 'stays']);
    const kept = (await first.outlook.list('anna', 'loaded')).find(
      (one) => one.subject === 'stays',
    );
    fs.rmSync(path.join(items, 'b.eml'));
    write('c.eml', mail('after'));
    const again = await start();
    await load();
    assert.deepEqual(await subjects('loaded'), ['after', 'stays']);
    const same = (await again.outlook.list('anna', 'loaded')).find(
      (one) => one.subject === 'stays',
    );
    assert.equal(same?.id, kept?.id);
  });
});
