import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addLoadedItems } from '../../../server/sandbox/mailbox/addLoadedItems.ts';
import { demoMailboxes } from '../../../server/sandbox/mailbox/demo/demoMailboxes.ts';
import { loadItems, loadLimits } from '../../../server/sandbox/mailbox/loadItems.ts';
import { MailboxStore } from '../../../server/sandbox/mailbox/MailboxStore.ts';
import { summarize } from '../../../server/sandbox/mailbox/summarize.ts';
import { testMailbox } from './testMailbox.ts';

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
    const store = new MailboxStore(demoMailboxes, { now: () => now });
    const loaded = await load(folder);
    loaded.mails[0]!.entry.internetMessageId = '<1@example.com>';
    addLoadedItems(store, loaded);
    const [anna, jonas] = ['anna', 'jonas'].map((id) => store.list(id, 'loaded')[0]!);
    assert.ok(anna?.kind === 'mail' && jonas?.kind === 'mail');
    assert.equal(anna.internetMessageId, jonas.internetMessageId);
    assert.notEqual(anna.id, jonas.id);
    assert.equal(store.list('anna', 'calendar').length, 1);
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
    const store = new MailboxStore(demoMailboxes, { now: () => now });
    addLoadedItems(store, await load(corpus));
    const rows = demoMailboxes.flatMap(({ id }) => [
      ...store.list(id, 'loaded'),
      ...store.list(id, 'calendar'),
    ]);
    assert.ok(rows.length > 150, `${rows.length} items`);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    assert.ok(rows.map(summarize).every(({ subject }) => typeof subject === 'string'));
  });
});
