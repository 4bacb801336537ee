import assert from 'node:assert/strict';
import { davManners } from '../../fakes/sides/families/davManners.ts';
import { exchangeManners } from '../../fakes/sides/families/exchangeManners.ts';
import { goodErpManners } from '../../fakes/sides/families/goodErpManners.ts';
import { poorErpManners } from '../../fakes/sides/families/poorErpManners.ts';
import type { Turn } from '../../fakes/sides/Turn.ts';
import { SyncBench } from './SyncBench.ts';

/** Says this once at the first such point. */
function once(at: RegExp, verdict: Awaited<ReturnType<Turn>>): Turn {
  let isSaid = false;
  return (point) => {
    const isHere = !isSaid && at.test(point);
    isSaid ||= isHere;
    return Promise.resolve(isHere ? verdict : 'go');
  };
}

async function inStep(bench: SyncBench, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) bench.make('erp', { subject: `Aufgabe ${n}` });
  const report = await bench.run();
  assert.equal(report.inStep, count);
}

describe('observing', () => {
  it('stores a page and its cursor together, and goes on behind it after a failure (I13)', async () => {
    const manners = { ...exchangeManners, page: { changes: 2, refs: 2 } };
    const bench = new SyncBench({ mailbox: manners });
    for (let n = 1; n <= 6; n += 1) bench.make('mailbox', { subject: `Anruf ${n}` });
    let pages = 0;
    bench.turn = (point) => {
      if (point.includes('mailbox') && point.endsWith('listChanges.before')) pages += 1;
      return Promise.resolve(pages === 3 && point.endsWith('.before') ? 'failBefore' : 'go');
    };
    const failed = await bench.run();
    assert.equal(failed.state, 'failed');
    assert.equal(failed.error?.kind, 'unavailable');
    const seen: string[] = [];
    for await (const page of bench.store.observations(bench.scope, 10)) {
      seen.push(...page.map(({ observation }) => observation.ref));
    }
    assert.equal(seen.length, 4);
    bench.turn = () => Promise.resolve('go');
    const report = await bench.run();
    assert.equal(report.counts.observed.mailbox, 2, 'the first pages are not read again');
    assert.equal(bench.live('erp').length, 6);
  });

  it('makes nothing while the other side was read in part only: its like may come yet (I4)', async () => {
    const bench = new SyncBench();
    const due = { kind: 'date', date: '2026-12-01' } as const;
    bench.make('erp', { subject: 'Angebot', due });
    bench.make('mailbox', { subject: 'Angebot', due });
    bench.turn = (point) => Promise.resolve(/erp.*listChanges\.before$/.test(point) ? 'cut' : 'go');
    const cut = await bench.run();
    bench.turn = () => Promise.resolve('go');
    assert.deepEqual(cut.counts.create, { erp: 0, mailbox: 0 });
    const whole = await bench.run();
    assert.equal(whole.counts.paired, 1);
    assert.deepEqual([bench.live('erp').length, bench.live('mailbox').length], [1, 1]);
  });

  it('deletes nothing for an item without a stamp that moved while it was looked for (I5)', async () => {
    const bench = new SyncBench();
    const folder = bench.mailbox.addFolder('anna@firma.example', 'tasks', 'Ablage');
    const item = bench.make('mailbox', { subject: 'Anruf' });
    bench.turn = (point) => {
      // Its stamp is about to be written, and every folder was read.
      const isNow = point.includes('mailbox') && point.endsWith('write.before');
      if (isNow && item.collection !== folder) bench.mailbox.move(item, folder);
      return Promise.resolve('go');
    };
    const report = await bench.run();
    assert.equal(item.collection, folder);
    assert.deepEqual(report.counts.delete, { erp: 0, mailbox: 0 });
    await bench.run();
    assert.deepEqual([bench.live('erp').length, bench.live('mailbox').length], [1, 1]);
    assert.equal(bench.erp.table.all.length, 1, 'the same record is there');
  });

  it('reads everything again where the cursor expired, and deletes nothing for it', async () => {
    const bench = new SyncBench();
    await inStep(bench, 3);
    bench.mailbox.expireCursors();
    bench.cost();
    const report = await bench.run();
    assert.deepEqual(report.counts.delete, { erp: 0, mailbox: 0 });
    assert.deepEqual(bench.cost(), { get: 0, write: 0, read: 0, written: 0 });
    assert.equal(bench.live('erp').length, 3);
  });

  it('finds what was deleted while the cursor was lost (NX13)', async () => {
    const bench = new SyncBench();
    await inStep(bench, 3);
    bench.mailbox.remove(bench.live('mailbox')[0]!);
    bench.mailbox.expireCursors();
    const report = await bench.run();
    assert.deepEqual(report.counts.delete, { erp: 1, mailbox: 0 });
    assert.equal(bench.live('erp').length, 2);
  });

  it('makes nothing of a thing that is gone since it was read', async () => {
    const bench = new SyncBench({ turn: once(/mailbox.*listChanges.before/, 'failBefore') });
    const task = bench.make('erp', { subject: 'kurz' });
    assert.equal((await bench.run()).state, 'failed');
    bench.erp.remove(task);
    bench.erp.expireCursors();
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), []);
  });

  it('takes a missing thing for deleted only where the listing was complete (I5)', async () => {
    const erp = { ...poorErpManners, commitLag: 0 };
    const bench = new SyncBench({ erp });
    await inStep(bench, 3);
    bench.erp.remove(bench.live('erp')[0]!);
    bench.turn = once(/erp.*listRefs.before/, 'cut');
    assert.equal((await bench.run()).counts.delete.mailbox, 0);
    assert.equal(bench.live('mailbox').length, 3);
    assert.equal((await bench.run()).counts.delete.mailbox, 1);
    assert.equal(bench.live('mailbox').length, 2);
  });

  it('says of a side whose lists always end early what is left undone meanwhile (I15)', async () => {
    const bench = new SyncBench({ erp: poorErpManners });
    await inStep(bench, 2);
    bench.erp.remove(bench.live('erp')[0]!);
    for (const list of ['Changes', 'Refs']) {
      const isCut = new RegExp(`erp.*list${list}.before$`);
      bench.turn = (point) => Promise.resolve(isCut.test(point) ? 'cut' : 'go');
      for (let n = 1; n <= 2; n += 1) {
        const { state, partlyRead } = await bench.run();
        const what = list === 'Changes' ? 'changes' : 'listing';
        assert.deepEqual(
          [state, partlyRead.map((each) => [each.side, each.what])],
          ['done', [['erp', what]]],
        );
        assert.match(partlyRead[0]?.sentence ?? '', list === 'Changes' ? /nothing new/ : /deleted/);
      }
      // Deleted or not, once it is read whole nothing is left to say.
      bench.turn = () => Promise.resolve('go');
      assert.deepEqual((await bench.run()).partlyRead, []);
    }
  });

  it('knows a moved item again, whose id changed with the folder', async () => {
    const bench = new SyncBench();
    const folder = bench.mailbox.addFolder('anna@firma.example', 'tasks', 'Projekt');
    await inStep(bench, 2);
    const [item] = bench.live('mailbox');
    bench.mailbox.move(item!, folder);
    const report = await bench.run();
    assert.deepEqual(report.counts.delete, { erp: 0, mailbox: 0 });
    assert.deepEqual(report.counts.create, { erp: 0, mailbox: 0 });
    bench.mailbox.change(item!, { subject: 'verschoben' });
    await bench.run();
    assert.ok(bench.texts('erp').includes('verschoben'));
  });

  it('takes what lies in Deleted Items for deleted, and leaves what is purged there alone', async () => {
    const bench = new SyncBench();
    await inStep(bench, 2);
    bench.mailbox.throwAway(bench.live('mailbox')[0]!);
    const report = await bench.run();
    assert.deepEqual(report.counts.delete, { erp: 1, mailbox: 0 });
    bench.mailbox.emptyBin('anna@firma.example', 'tasks');
    assert.deepEqual((await bench.run()).counts.delete, { erp: 0, mailbox: 0 });
    assert.equal(bench.live('erp').length, 1);
  });

  it('keeps what left the window, and writes nothing for it (class 5)', async () => {
    const bench = new SyncBench({ area: 'appointments', policy: { fields: { parties: 'off' } } });
    const at = (day: string) => ({
      start: { kind: 'date', date: day } as const,
      end: { kind: 'date', date: day } as const,
    });
    bench.make('erp', { subject: 'Messe', ...at('2026-12-01') });
    await bench.run();
    bench.mailbox.cutWindow('anna@firma.example/appointments', {
      from: '2027-01-01',
      to: '2027-12-31',
    });
    bench.cost();
    const report = await bench.run();
    assert.deepEqual(report.counts.delete, { erp: 0, mailbox: 0 });
    assert.equal(bench.cost().written, 0);
    assert.equal(bench.live('erp').length, 1);
  });

  it('sets a sick item aside with growing pauses while everything else goes on (I15)', async () => {
    const bench = new SyncBench();
    const [sick] = [bench.make('mailbox', { subject: 'krank' })];
    bench.make('mailbox', { subject: 'gesund' });
    bench.mailbox.sicken(sick, 'read');
    const report = await bench.run();
    assert.deepEqual(bench.texts('erp'), ['gesund']);
    assert.equal(report.outOfStep['set-aside'], 1);
    const [first] = await bench.store.setAsides(bench.scope);
    await bench.run();
    bench.time += 10 * 60_000;
    await bench.run();
    const [later] = await bench.store.setAsides(bench.scope);
    assert.ok(later!.tries > first!.tries);
    assert.equal(later!.since, first!.since);
    bench.mailbox.cure(sick);
    bench.time += 24 * 60 * 60_000;
    await bench.run();
    assert.deepEqual(bench.texts('erp'), ['gesund', 'krank']);
    assert.deepEqual(await bench.store.setAsides(bench.scope), []);
  });

  it('ends with the kind of an account that is locked out, and deletes nothing (I20)', async () => {
    for (const side of ['erp', 'mailbox'] as const) {
      const bench = new SyncBench();
      await inStep(bench, 2);
      if (side === 'erp') bench.erp.lock('anna');
      else bench.mailbox.lock('anna@firma.example');
      const report = await bench.run();
      assert.equal(report.state, 'failed');
      assert.equal(report.error?.kind, 'not-allowed');
      assert.deepEqual([bench.live('erp').length, bench.live('mailbox').length], [2, 2]);
      assert.equal((await bench.lastRun()).state, 'failed');
    }
  });

  it('leaves a right that was lost to one folder no deletion behind (I20)', async () => {
    const bench = new SyncBench();
    await inStep(bench, 2);
    bench.mailbox.forbid('anna@firma.example', 'anna@firma.example/tasks');
    await bench.run();
    assert.equal(bench.live('erp').length, 2);
  });

  it('waits as long as a throttling side wants, and asks nothing meanwhile (I16)', async () => {
    const bench = new SyncBench({ turn: once(/mailbox.*listChanges.before/, 'throttled') });
    bench.make('erp', { subject: 'Aufgabe' });
    const report = await bench.run();
    assert.equal(report.state, 'done');
    assert.deepEqual(bench.waits, [30_000]);
    assert.equal(bench.mailbox.countsOf('anna@firma.example').inBackOff, 0);
  });

  it('remembers of a private item nothing but its time (I8)', async () => {
    const bench = new SyncBench({ area: 'appointments', policy: { fields: { parties: 'off' } } });
    const start = { kind: 'date', date: '2026-12-01' } as const;
    bench.make('mailbox', { subject: 'Kanarienvogel', sensitivity: 'private', start, end: start });
    await bench.run();
    const pairs = await bench.store.pairsByRef(bench.scope, 'erp', [bench.live('erp')[0]!.ref]);
    assert.equal(pairs.length, 1);
    const written = JSON.stringify([
      pairs,
      bench.live('erp'),
      await bench.store.runs(bench.scope, 9),
    ]);
    assert.ok(!written.includes('Kanarienvogel'));
  });

  it('reads once what waits, also where every listing of references shows it again (I2)', async () => {
    const bench = new SyncBench({
      area: 'appointments',
      erp: { ...goodErpManners, tombstones: false },
    });
    const start = { kind: 'date', date: '2026-12-01' } as const;
    const end = { kind: 'date', date: '2026-12-02' } as const;
    const record = bench.make('erp', { subject: 'Messe', start, end });
    await bench.run();
    const place = 'anna@firma.example/appointments';
    bench.mailbox.cutWindow(place, { from: '2027-01-01', to: null });
    // It is seen that the item is out of sight; then the record changes and waits.
    await bench.run();
    bench.mailbox.touch(bench.live('mailbox')[0]!);
    await bench.run();
    bench.erp.change(record, { subject: 'Hausmesse' });
    await bench.run();
    bench.cost();
    const report = await bench.run();
    assert.equal(report.outOfStep['out-of-scope'], 1);
    assert.deepEqual(bench.cost(), { get: 0, write: 0, read: 0, written: 0 });
  });

  it('goes on saying why a thing is set aside when its other side is listed once more (I15)', async () => {
    const bench = new SyncBench({ erp: poorErpManners });
    const due = { kind: 'date', date: '2026-12-01' } as const;
    const item = bench.make('mailbox', { subject: 'Anruf', due });
    await bench.run();
    bench.mailbox.change(item, { start: { kind: 'date', date: '2026-12-24' } });
    for (let n = 1; n <= 3; n += 1) {
      const [told] = (await bench.run()).notInStep;
      assert.deepEqual(
        [told?.why, told?.sentence],
        ['set-aside', 'The task is due before it starts.'],
      );
    }
  });

  it('fetches nothing of a side that is written whole where its rows tell all of a thing', async () => {
    const mailbox = { ...davManners, recordsInRows: true };
    const bench = new SyncBench({ area: 'appointments', mailbox, policy: { private: 'busy' } });
    const start = { kind: 'date', date: '2026-12-01' } as const;
    const end = { kind: 'date', date: '2026-12-02' } as const;
    const open = bench.make('mailbox', { subject: 'Messe', start, end });
    const hidden = bench.make('mailbox', { subject: 'Arzt', start, end, sensitivity: 'private' });
    const { calls } = bench.mailbox.countsOf('anna@firma.example');
    const got = () => calls['get'] ?? 0;
    let observed: number | null = null;
    bench.turn = (point) => {
      if (point.includes('.write.')) observed ??= got();
      return Promise.resolve('go');
    };
    await bench.run();
    assert.equal(observed, 0);
    const [pair] = await bench.store.pairsByRef(bench.scope, 'mailbox', [open.ref]);
    assert.match(pair!.mailbox!.native!, /^BEGIN:NATIVE/);
    const [secret] = await bench.store.pairsByRef(bench.scope, 'mailbox', [hidden.ref]);
    assert.equal(secret!.mailbox!.native, null);
    bench.erp.change(bench.live('erp')[0]!, { place: 'Halle 4' });
    await bench.run();
    assert.equal(open.fields['place'], 'Halle 4');
    assert.deepEqual(bench.mailbox.snapshot().damaged, []);
  });

  it('leaves the things that were there alone where only changes are to count (MT4)', async () => {
    const bench = new SyncBench({ policy: { start: { from: 'changes' } } });
    bench.make('erp', { subject: 'alt' });
    await bench.run();
    bench.make('erp', { subject: 'neu' });
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['neu']);
  });

  for (const [title, manners] of [
    ['tells versions', { ...goodErpManners, repeatingPages: true }],
    ['tells none', { ...poorErpManners, versions: false, overlapSeconds: 600 }],
  ] as const) {
    it(`takes no row that comes again for a change, where only changes count and the side ${title} (MT4)`, async () => {
      const bench = new SyncBench({ erp: manners, policy: { start: { from: 'changes' } } });
      const old = bench.make('erp', { subject: 'alt' });
      await bench.run();
      bench.make('erp', { subject: 'neu' });
      await bench.run();
      await bench.run();
      assert.deepEqual(
        bench.texts('mailbox'),
        ['neu'],
        'the row of the old one came with the new one',
      );
      bench.erp.change(old, { subject: 'alt, geändert' });
      await bench.run();
      assert.deepEqual(bench.texts('mailbox').sort(), ['alt, geändert', 'neu']);
    });
  }

  it('takes what was changed while the cursor was lost for a change, and nothing else (MT4)', async () => {
    const bench = new SyncBench({ policy: { start: { from: 'changes' } } });
    const changed = bench.make('erp', { subject: 'alt' });
    bench.make('erp', { subject: 'älter' });
    await bench.run();
    bench.erp.change(changed, { subject: 'alt, geändert' });
    bench.erp.expireCursors();
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['alt, geändert']);
  });
});
