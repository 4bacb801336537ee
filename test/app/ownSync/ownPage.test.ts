import assert from 'node:assert/strict';
import { PageDoors } from '../../../server/app/page/PageDoors.ts';
import type { Thing } from '../../../shared/things.ts';
import { OwnPageWorld, anna } from './OwnPageWorld.ts';

const area = 'appointments';

describe('the door to the user’s own page', () => {
  const clock = { at: 1_000, now: () => clock.at };
  let doors: PageDoors;
  beforeEach(() => {
    clock.at = 1_000;
    doors = new PageDoors(clock);
  });

  it('lets in once, within a minute, and nobody who has only the address', async () => {
    const { code } = await doors.open('a', 'de');
    const { ticket, accountId, language } = await doors.enter(code);
    assert.deepEqual([accountId, language], ['a', 'de']);
    await assert.rejects(doors.enter(code), { kind: 'not-signed-in', reason: 'page-code' });
    const late = await doors.open('a', 'de');
    clock.at += 60_000;
    await assert.rejects(doors.enter(late.code), { reason: 'page-code' });
    await assert.rejects(doors.renew(code), { reason: 'page-closed' }, 'a code is no ticket');
    assert.deepEqual(await doors.renew(ticket), { accountId: 'a' });
  });

  it('closes behind whoever leaves, is away for an hour, or stays for ten', async () => {
    const enter = async () => (await doors.enter((await doors.open('a', 'en')).code)).ticket;
    const [left, idle, long] = [await enter(), await enter(), await enter()];
    await doors.leave(left);
    await assert.rejects(doors.renew(left), { reason: 'page-closed' });
    for (let half = 1; half < 20; half += 1) {
      clock.at += 30 * 60_000;
      await doors.renew(long);
    }
    await assert.rejects(doors.renew(idle), { reason: 'page-closed' });
    clock.at += 30 * 60_000;
    await assert.rejects(doors.renew(long), { reason: 'page-closed' });
  });
});

describe('the user’s own page, over HTTP', () => {
  let own: OwnPageWorld;
  beforeEach(async () => {
    own = await OwnPageWorld.start({ areas: { appointments: true } });
    own.world.insertAppointment(1, 'Messe');
    own.world.insertAppointment(2, 'Besuch Müller');
  });
  afterEach(async () => own[Symbol.asyncDispose]());

  const query = { area, state: null, text: '', from: 0, count: 100 };
  const list = async (change: object = {}) => own.ask('listThings', { ...query, ...change });
  const find = async (title: string): Promise<Thing> => {
    const thing = (await list()).things.find((one) => one.title === title);
    assert.ok(thing, title);
    return thing;
  };
  const tie = (how: string, ...things: Thing[]) =>
    own.ask('tieThings', { area, keys: things.map(({ key }) => key), how });
  const edit = async (subject: string, fields: Record<string, string>) => {
    const items = await own.world.items(anna, area);
    const [ref = ''] = [...items].find(([, one]) => one.subject === subject) ?? [];
    await own.world.change(anna, area, ref, fields);
  };

  it('is entered by a code, and its ticket renews the session; neither opens anything twice or for another', async () => {
    const { code } = await own.ask('openPage', { language: 'de-CH' });
    const entered = await own.ask('enterPage', { code }, null);
    assert.deepEqual([entered.language, entered.session.user.id], ['de-CH', '1']);
    const { ticket } = entered;
    assert.deepEqual(await own.refused(null, 'enterPage', { code }), [
      'not-signed-in',
      'page-code',
    ]);
    assert.equal((await own.ask('renewPage', { ticket }, null)).token, own.own.id);
    await own.ask('leavePage', { ticket }, null);
    const closed = ['not-signed-in', 'page-closed'];
    assert.deepEqual(await own.refused(null, 'renewPage', { ticket }), closed);
    const unpaired = await own.ask('openPage', { language: 'en' });
    await own.world.store.links.removeAccount(own.own.id);
    assert.deepEqual(await own.refused(null, 'enterPage', { code: unpaired.code }), [
      'not-signed-in',
      'not-paired',
    ]);
  });

  it('lists everything with its state, in pages, by state and by words', async () => {
    await own.run();
    const all = await list();
    assert.deepEqual(
      all.things.map(({ title, state, day }) => [title, state, day]),
      [
        ['Besuch Müller', 'in-step', '2026-12-01'],
        ['Messe', 'in-step', '2026-12-01'],
      ],
    );
    assert.deepEqual([all.total, all.counts], [2, { 'in-step': 2 }]);
    const second = await list({ from: 1, count: 1 });
    assert.deepEqual([second.total, second.things[0]?.title], [2, 'Messe']);
    assert.equal((await list({ text: 'muller  BESUCH' })).things[0]?.title, 'Besuch Müller');
    const failed = await list({ state: 'failed' });
    assert.deepEqual([failed.things, failed.total, failed.counts], [[], 0, { 'in-step': 2 }]);
  });

  it('unlinks and links again, and nothing is deleted or doubled', async () => {
    await own.run();
    const messe = await find('Messe');
    assert.deepEqual(await tie('unlink', messe), { refused: [] });
    const { counts } = await list();
    assert.deepEqual(counts, { 'in-step': 1, 'only-in-erp': 1, 'only-in-mailbox': 1 });
    await own.run();
    assert.equal((await own.world.items(anna, area)).size, 2);
    const [half] = (await list({ state: 'only-in-erp' })).things;
    assert.ok(half);
    assert.equal(half.why, 'parted');
    assert.deepEqual(await tie('link', half), { refused: [] });
    await own.quiet();
    assert.deepEqual((await list()).counts, { 'in-step': 2 });
    assert.equal((await own.world.items(anna, area)).size, 2);
    assert.deepEqual(await tie('unlink', { ...half, key: 'p:nobody' }), {
      refused: [{ key: 'p:nobody', why: 'gone' }],
    });
    const together = { area, keys: [messe.key], how: 'together' };
    assert.deepEqual(await own.refused(own.own.id, 'tieThings', together), [
      'invalid-input',
      'not-two',
    ]);
  });

  it('shows what the sync did to a thing, and takes that back alone', async () => {
    await own.run();
    await edit('Messe', { subject: 'Messe Köln' });
    await edit('Besuch Müller', { subject: 'Besuch Meier' });
    await own.run();
    const { key } = await find('Messe Köln');
    const page = await own.ask('showThing', { area, key });
    assert.deepEqual(page.isThere, { erp: true, mailbox: true });
    const [update] = page.history;
    assert.ok(update);
    assert.deepEqual([update.side, update.op, update.canUndo], ['erp', 'update', true]);
    assert.deepEqual(update.fields, [{ field: 'subject', before: 'Messe', after: 'Messe Köln' }]);
    const done = await own.ask('undoThing', { area, key, runId: update.runId });
    assert.deepEqual(done, { undone: 1, left: [] });
    const subjects = own.world.theirs.prepare('SELECT betreff FROM termine ORDER BY 1').pluck();
    assert.deepEqual(subjects.all(), ['Besuch Meier', 'Messe']);
    const again = await own.ask('undoThing', { area, key, runId: update.runId });
    assert.equal(again.undone, 0);
  });

  it('asks for names that the store does not know, of listed things only', async () => {
    await own.run();
    const start = { from: 'date', date: '2030-01-01' } as const;
    const changes = { areas: { appointments: { start } } };
    own.account = await own.world.store.accounts.changeAccount(
      { ...own.account, changes },
      Date.now(),
    );
    own.world.insertAppointment(3, 'Später');
    await own.run();
    const [left] = (await list({ state: 'only-in-erp' })).things;
    assert.ok(left);
    assert.deepEqual([left.isNamed, left.title, left.why], [false, null, 'outside-window']);
    const { names } = await own.ask('nameThings', { area, keys: [left.key, 'e:1/99'] });
    assert.deepEqual(names, [
      { key: left.key, title: 'Später', day: '2026-12-01', isPrivate: false },
    ]);
  });

  it('names proposals, which belong to no pair, by what was seen of them', async () => {
    const { sync } = own.world.store;
    const scope = { account: own.account.id, erp: 'demo', company: '1', area } as const;
    const now = Date.now();
    const lease = await sync.lease(scope, 'test', now, now + 60_000);
    assert.ok(lease);
    const refs = { erp: ['1/1'], mailbox: ['AAA='] };
    for (const side of ['erp', 'mailbox'] as const) {
      const fields = { subject: 'Messe', start: { kind: 'date', date: '2026-12-01' } } as const;
      const [ref = ''] = refs[side];
      const seen = { state: 'present', ref, version: '1', fields, native: null } as const;
      const stored = { observation: seen, stamp: null, isInitial: true, seenAt: now };
      await sync.saveObservations(lease, side, 'c', [stored], null);
    }
    const question = { key: 'perhaps|1', reason: 'perhaps-the-same', pairId: null, fields: [] };
    const report = JSON.stringify({ error: null, questions: [{ ...question, refs }] });
    const keep = (id: string, startedAt: number, said: string) =>
      sync.saveRun(lease, {
        ...{ id, kind: 'sync', startedAt, endedAt: startedAt, state: 'done' },
        ...{ progress: '', report: said, asks: null },
      });
    await keep('r1', now, report);
    const asked = async () => {
      const { conflicts } = await own.ask('listConflicts');
      return conflicts.map(({ title, day, reason }) => [title, day, reason]);
    };
    const proposal = ['Messe', '2026-12-01', 'perhaps-the-same'];
    assert.deepEqual(await asked(), [proposal]);
    assert.deepEqual((await list()).counts, { conflict: 2 });
    // Somebody decides another question: what that small run says is not all that is open.
    await keep('r2', now + 1, JSON.stringify({ error: null, questions: [], byHand: true }));
    assert.deepEqual(await asked(), [proposal]);
    await keep('r3', now + 2, JSON.stringify({ error: null, questions: [] }));
    await sync.release(lease);
    assert.deepEqual(await asked(), []);
  });

  it('tells nothing of what is private, not even of its history', async () => {
    const changes = { areas: { appointments: { private: 'full' } } } as const;
    own.account = await own.world.store.accounts.changeAccount(
      { ...own.account, changes },
      Date.now(),
    );
    own.world.theirs.exec('UPDATE termine SET vertraulich = 1');
    await own.run();
    const { things } = await list();
    assert.deepEqual(
      things.map(({ isPrivate, title }) => [isPrivate, title]),
      [
        [true, null],
        [true, null],
      ],
    );
    assert.equal((await list({ text: 'Messe' })).total, 0);
    const text = await (
      await own.send(own.own.id, 'showThing', { area, key: things[0]?.key })
    ).text();
    assert.doesNotMatch(text, /Messe|Besuch|Lübeck/);
  });

  it('keeps the caller’s own never-link list, and leaves everybody’s to the administrator', async () => {
    const everybody = { kind: 'domain', value: 'news.example', mailbox: null } as const;
    await own.world.store.filing.addNeverLink({ ...everybody, addedAt: 1, addedBy: 'admin' });
    const added = await own.ask('addNeverLink', { text: ' Chef@Privat.example ' });
    assert.deepEqual([added.entry.value, added.isNew], ['chef@privat.example', true]);
    const { entries } = await own.ask('listNeverLinks');
    assert.deepEqual(
      entries.map(({ value, isOwn }) => [value, isOwn]),
      [
        ['news.example', false],
        ['chef@privat.example', true],
      ],
    );
    const removed = { text: 'news.example' };
    assert.deepEqual(await own.refused(own.own.id, 'removeNeverLink', removed), [
      'not-found',
      'never-link-unknown',
    ]);
    await own.ask('removeNeverLink', { text: 'chef@privat.example' });
    assert.equal((await own.ask('listNeverLinks')).entries.length, 1);
    const wrong = { text: 'kein Mensch' };
    assert.deepEqual(await own.refused(own.own.id, 'addNeverLink', wrong), [
      'invalid-input',
      'no-address',
    ]);
  });

  it('lets the user switch an area where that is theirs to say, and nowhere else', async () => {
    const { accounts } = own.world.store;
    await accounts.setLastWord(['account', 'user']);
    const account = await accounts.account(own.account.id);
    assert.ok(account);
    await accounts.changeAccount({ ...account, areas: { contacts: false } }, Date.now());
    const choiceOf = async (name: string) =>
      (await own.ask('listChoices')).choices.find((one) => one.area === name);
    assert.deepEqual(await choiceOf('contacts'), {
      ...{ area: 'contacts', isOn: false, by: 'account', own: null, mayChoose: false },
    });
    const theirs = { area: 'contacts', isOn: true };
    assert.deepEqual(await own.refused(own.own.id, 'saveChoice', theirs), [
      'not-allowed',
      'choice-not-yours',
    ]);
    assert.equal((await choiceOf(area))?.mayChoose, true);
    await own.ask('saveChoice', { area, isOn: false });
    assert.deepEqual(await choiceOf(area), {
      ...{ area, isOn: false, by: 'user', own: false, mayChoose: true },
    });
    assert.deepEqual(await own.refused(own.own.id, 'listThings', query), ['conflict', 'area-off']);
    await own.ask('saveChoice', { area, isOn: null });
    assert.equal((await choiceOf(area))?.by, null);
  });

  it('shows and does nothing for another ERP user who says that the mailbox is theirs', async () => {
    await own.run();
    const { key } = await find('Messe');
    const calls = [
      ['listThings', query],
      ['nameThings', { area, keys: [key] }],
      ['showThing', { area, key }],
      ['tieThings', { area, keys: [key], how: 'unlink' }],
      ['undoThing', { area, key, runId: 'r' }],
      ['listNeverLinks'],
      ['addNeverLink', { text: 'a@b.example' }],
      ['removeNeverLink', { text: 'a@b.example' }],
      ['listChoices'],
      ['saveChoice', { area, isOn: false }],
    ] as const;
    for (const [name, body] of calls) {
      assert.deepEqual(
        await own.refused(own.stranger.id, name, body),
        ['not-found', 'sync-not-set-up'],
        name,
      );
    }
    assert.deepEqual((await list()).counts, { 'in-step': 2 });
  });
});
