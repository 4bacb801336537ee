import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoMailboxes } from '../../../server/sandbox/mailbox/demo/demoMailboxes.ts';
import type { Item } from '../../../server/sandbox/exchange/store/Item.ts';
import { putLoadedItems } from '../../../server/sandbox/mailbox/fill/putLoadedItems.ts';
import { loadItems, loadLimits } from '../../../server/sandbox/mailbox/loadItems.ts';
import { testMailbox } from './testMailbox.ts';
import type { StartedMailboxes } from '../../../server/sandbox/startMailboxes.ts';
import { startTestMailboxes } from './startTestMailboxes.ts';

const now = Date.UTC(2026, 10, 21, 9);
const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus');
const load = (folder: string) => loadItems(folder, testMailbox, now);

describe('loading a folder of .eml and .ics files', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'items-'));
    await writeFile(path.join(folder, 'a.eml'), 'From: a@example.com\r\nSubject: A\r\n\r\nHello');
    await writeFile(path.join(folder, 'empty.eml'), '');
    await writeFile(path.join(folder, 'picture.eml'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]));
    await writeFile(path.join(folder, 'broken.ics'), 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX\r\n');
    await writeFile(path.join(folder, 'notes.txt'), 'not an item');
    await mkdir(path.join(folder, 'deep'));
    await writeFile(
      path.join(folder, 'deep', 'B.ICS'),
      [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'UID:good',
        'DTSTART:20261124T100000Z',
        'SUMMARY:Good',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:bad',
        'SUMMARY:Without start',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('loads what is in order, in folders below too, and names the rest with its reason', async () => {
    const loaded = await load(folder);
    assert.deepEqual(
      loaded.mails.map(({ file, entry }) => [file, entry.subject]),
      [['a.eml', 'A']],
    );
    assert.deepEqual(
      loaded.appointments.map(({ entry }) => entry.subject),
      ['Good'],
    );
    assert.deepEqual(loaded.skipped, [
      {
        file: 'broken.ics',
        reason: 'This is not iCalendar: invalid line (no token ";" or ":") "X".',
      },
      { file: path.join('deep', 'B.ICS'), reason: 'bad: It has no start.' },
      { file: 'empty.eml', reason: 'It is empty.' },
      { file: 'picture.eml', reason: 'This is no mail: it has no header line.' },
    ]);
  });

  it('says that a folder is not there', async () => {
    await assert.rejects(load(path.join(folder, 'nowhere')), {
      kind: 'not-found',
      message: /There is no folder .*nowhere/,
    });
  });

  it('leaves out a file of more than 25 MB and names it', async () => {
    const big = path.join(folder, 'big.eml');
    await writeFile(big, Buffer.alloc(loadLimits.fileBytes + 1, 'x'));
    const { skipped } = await load(folder);
    await rm(big);
    assert.ok(
      skipped.some(
        ({ file, reason }) => file === 'big.eml' && reason === 'It is larger than 25 MB.',
      ),
    );
  });

  it('gives every mailbox its own copy with the same Message-ID', async () => {
    const started = await startTestMailboxes({ mails: [], appointments: [] });
    try {
      const { outlook } = started;
      const loaded = await load(folder);
      loaded.mails[0]!.entry.internetMessageId = '<1@example.com>';
      assert.deepEqual(putLoadedItems(started.exchange.exchange, demoMailboxes, loaded), []);
      const first = async (id: string) =>
        outlook.get(id, (await outlook.list(id, 'loaded'))[0]?.id ?? '');
      const [anna, jonas] = [await first('anna'), await first('jonas')];
      assert.ok(anna.kind === 'mail' && jonas.kind === 'mail');
      assert.equal(anna.internetMessageId, jonas.internetMessageId);
      assert.notEqual(anna.id, jonas.id);
      assert.equal(calendarOf(started, 'anna').length, 1);
    } finally {
      await started.close();
    }
  });
});

describe('real mails and calendars', () => {
  const isThere = existsSync(corpus);
  before(function () {
    if (isThere) return;
    console.log('    NOT RUN: ../shared/corpus is not there, so no real files were loaded.');
    this.skip();
  });

  it('load or are named: all mails', async () => {
    const { mails, skipped } = await load(path.join(corpus, 'mail'));
    const files = readdirSync(path.join(corpus, 'mail'));
    assert.equal(mails.length + skipped.length, files.length);
    assert.deepEqual(skipped, []);
    const subjects = mails.map(({ entry }) => entry.subject);
    for (const subject of ['Re: TEST テストテスト', 'まみむめも', 'NOTE: 한국말로 하는 것']) {
      assert.ok(subjects.includes(subject), subject);
    }
    const names = mails.flatMap(({ entry }) => entry.attachments.map(({ name }) => name));
    for (const name of ['ciële.txt', 'てすと.txt', 'ForwardedMessage.eml']) {
      assert.ok(names.includes(name), name);
    }
  });

  it('load or are named: all calendars', async () => {
    const { appointments, skipped } = await load(path.join(corpus, 'ical'));
    const files = readdirSync(path.join(corpus, 'ical'));
    const seen = new Set([...appointments, ...skipped].map(({ file }) => file));
    assert.deepEqual([...seen].sort(), files.sort());
    assert.ok(appointments.length >= 55, `${appointments.length} appointments`);
    for (const { reason } of skipped) assert.doesNotMatch(reason, /undefined|not a function/);
    for (const { entry } of appointments) {
      assert.ok(entry.start <= entry.end, entry.uid);
      assert.ok(Number.isFinite(entry.start), entry.uid);
    }
  });

  it('can all be listed in both mailboxes, each under an id of its own', async () => {
    const started = await startTestMailboxes({ mails: [], appointments: [] });
    try {
      const loaded = await load(corpus);
      const refused = putLoadedItems(started.exchange.exchange, demoMailboxes, loaded);
      for (const { file, reason } of refused) console.log(`    ${file}: ${reason}`);
      assert.ok(refused.length <= 3, `${refused.length} files that Exchange cannot hold`);
      const mails = await Promise.all(
        demoMailboxes.map(({ id }) => started.outlook.list(id, 'loaded')),
      );
      const rows = mails.flat();
      assert.equal(rows.length, 2 * loaded.mails.length);
      assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
      for (const { id } of mails[0] ?? []) await started.outlook.get('anna', id);
      const files = new Set(loaded.appointments.map(({ file }) => file));
      assert.ok(calendarOf(started, 'jonas').length >= files.size - refused.length);
      await started.outlook.list('jonas', 'calendar');
    } finally {
      await started.close();
    }
  });
});

/** What lies in a calendar, however long ago or far ahead. */
function calendarOf({ exchange }: StartedMailboxes, id: string): Item[] {
  const mailbox = demoMailboxes.find((one) => one.id === id);
  const box = exchange.exchange.mailbox(mailbox?.address ?? '');
  return box?.itemsIn(box.distinguished('calendar')?.id ?? 0) ?? [];
}
