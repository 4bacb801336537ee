import assert from 'node:assert/strict';
import { davManners } from '../../fakes/sides/families/davManners.ts';
import { graphManners } from '../../fakes/sides/families/graphManners.ts';
import { SyncBench } from './SyncBench.ts';

const start = { kind: 'zoned', local: '2026-12-01T09:00:00', zone: 'Europe/Berlin' } as const;
const end = { kind: 'zoned', local: '2026-12-01T10:00:00', zone: 'Europe/Berlin' } as const;
const later = { kind: 'zoned', local: '2026-12-01T11:00:00', zone: 'Europe/Berlin' } as const;

describe('looking right before writing', () => {
  it('writes a private thing whole, with the text that is stored nowhere (I8, I9)', async () => {
    const bench = new SyncBench({
      area: 'appointments',
      mailbox: davManners,
      policy: { private: 'busy' },
    });
    const item = bench.make('mailbox', {
      subject: 'Arzt',
      start,
      end,
      busyStatus: 'busy',
      sensitivity: 'private',
    });
    await bench.run();
    const record = bench.live('erp')[0]!;
    bench.erp.change(record, { end: later });
    const report = await bench.run();
    assert.equal(report.state, 'done');
    assert.deepEqual([item.fields['subject'], item.fields['end']], ['Arzt', later]);
    assert.deepEqual(bench.mailbox.snapshot().damaged, []);
    const [pair] = await bench.store.pairsByRef(bench.scope, 'mailbox', [item.ref]);
    assert.equal(pair?.mailbox?.native, null);
  });

  it('carries the text of what the other side publishes, which came to light with that', async () => {
    const bench = new SyncBench({
      area: 'appointments',
      mailbox: davManners,
      policy: { private: 'busy' },
    });
    bench.make('mailbox', {
      subject: 'Arzt',
      start,
      end,
      busyStatus: 'busy',
      sensitivity: 'private',
    });
    await bench.run();
    const record = bench.live('erp')[0]!;
    bench.erp.change(record, { sensitivity: 'normal' });
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['Arzt']);
    assert.deepEqual(bench.texts('erp'), ['Arzt']);
  });

  it('writes no text over what the other side hides, when somebody publishes it (I3)', async () => {
    const bench = new SyncBench({
      area: 'appointments',
      mailbox: davManners,
      policy: { private: 'busy', leading: 'erp' },
    });
    bench.make('erp', { subject: 'Arzt', place: 'Bonn', start, end, sensitivity: 'private' });
    await bench.run();
    const item = bench.live('mailbox')[0]!;
    bench.mailbox.change(item, { sensitivity: 'normal', subject: 'frei', body: 'neu' });
    await bench.run();
    const [record] = bench.live('erp');
    for (const { fields } of [record!, item]) {
      const { subject, place, body, sensitivity } = fields;
      assert.deepEqual([subject, place, body, sensitivity], ['Arzt', 'Bonn', 'neu', 'normal']);
    }
    const { counts } = await bench.run();
    assert.deepEqual(counts.update, { erp: 0, mailbox: 0 });
  });

  it('asks who is right where both sides had a text, and the hidden one has come to light', async () => {
    const policy = { private: 'busy', leading: 'ask' } as const;
    const bench = new SyncBench({ area: 'appointments', mailbox: davManners, policy });
    bench.make('erp', { subject: 'Arzt', start, end, sensitivity: 'private' });
    await bench.run();
    const item = bench.live('mailbox')[0]!;
    bench.mailbox.change(item, { sensitivity: 'normal', subject: 'frei' });
    const { questions } = await bench.run();
    assert.deepEqual(
      questions.map(({ reason, fields }) => [reason, fields]),
      [['changed-on-both', ['subject']]],
    );
    assert.deepEqual([bench.texts('erp'), bench.texts('mailbox')], [['Arzt'], ['frei']]);
  });

  it('stamps a private item too where the whole of it must be written for that (BS2)', async () => {
    const bench = new SyncBench({
      area: 'appointments',
      mailbox: davManners,
      policy: { private: 'busy' },
    });
    const item = bench.make('mailbox', { subject: 'Arzt', start, end, sensitivity: 'private' });
    await bench.run();
    const [pair] = await bench.store.pairsByRef(bench.scope, 'mailbox', [item.ref]);
    assert.equal(item.stamp?.pairId, pair?.id);
    assert.deepEqual(bench.texts('mailbox'), ['Arzt']);
  });

  it('writes to no private meeting where the server would tell those who are invited (NX12)', async () => {
    const bench = new SyncBench({
      area: 'appointments',
      mailbox: graphManners,
      policy: { private: 'busy' },
    });
    const alone = bench.make('mailbox', { subject: 'Arzt', start, end, sensitivity: 'private' });
    const item = bench.make('mailbox', {
      subject: 'Betriebsrat',
      start,
      end,
      sensitivity: 'private',
      parties: [
        { name: '', address: 'anna@firma.example', role: 'organizer', response: 'none' },
        { name: '', address: 'kunde@kunde.example', role: 'required', response: 'none' },
      ],
    });
    await bench.run();
    for (const record of bench.live('erp')) bench.erp.change(record, { end: later });
    const report = await bench.run();
    assert.equal(report.state, 'done');
    assert.deepEqual([alone.fields['end'], item.fields['end']], [later, end]);
    const [told] = report.notInStep;
    assert.equal(told?.sentence, 'The server would write to people because of this.');
    assert.deepEqual(bench.mailbox.outbox, []);
  });

  it('empties from Deleted Items what it has seen there just now, by its version (EM9)', async () => {
    const bench = new SyncBench({ policy: { deletes: emptying, leading: 'mailbox' } });
    const record = bench.make('erp', { subject: 'Angebot' });
    await bench.run();
    bench.mailbox.throwAway(bench.live('mailbox')[0]!);
    const report = await bench.run();
    assert.equal(report.state, 'done');
    assert.equal(record.isGone, true);
    assert.equal(
      bench.mailbox.table.all.every(({ isGone }) => isGone),
      true,
    );
  });

  it('does not empty what somebody takes back while its record is deleted', async () => {
    const bench = new SyncBench({ policy: { deletes: emptying, leading: 'mailbox' } });
    bench.make('erp', { subject: 'Angebot' });
    await bench.run();
    const item = bench.live('mailbox')[0]!;
    bench.mailbox.throwAway(item);
    bench.turn = (point) => {
      if (point.startsWith('erp') && point.endsWith('write.delete.after')) {
        bench.mailbox.takeBack(item);
      }
      return Promise.resolve('go');
    };
    await bench.run();
    bench.turn = () => Promise.resolve('go');
    await bench.run();
    assert.deepEqual(bench.texts('mailbox'), ['Angebot']);
    assert.deepEqual(bench.texts('erp'), ['Angebot']);
  });

  it('leaves in Deleted Items what was changed right before it was thrown away: nobody else has that', async () => {
    const bench = new SyncBench({ policy: { deletes: emptying, leading: 'mailbox' } });
    bench.make('erp', { subject: 'Angebot' });
    await bench.run();
    const item = bench.live('mailbox')[0]!;
    bench.mailbox.change(item, { subject: 'Angebot, neue Preise' });
    bench.mailbox.throwAway(item);
    await bench.run();
    assert.deepEqual(bench.texts('erp'), [], 'what was thrown away is gone from the ERP');
    assert.deepEqual([item.isGone, item.fields['subject']], [false, 'Angebot, neue Preise']);
    const report = await bench.run();
    assert.deepEqual([report.state, report.notInStep], ['done', []]);
  });

  it('finds the version of what was last read without one, and overwrites no change (I14)', async () => {
    const bench = new SyncBench();
    const record = bench.make('erp', { subject: 'Angebot', body: 'alt' });
    await bench.run();
    await bench.run();
    const item = bench.live('mailbox')[0]!;
    const [pair] = await bench.store.pairsByRef(bench.scope, 'mailbox', [item.ref]);
    const lease = await bench.store.lease(bench.scope, 'test', bench.time, bench.time + 60_000);
    const mailbox = { ...pair!.mailbox!, version: null };
    await bench.store.savePairs(lease!, [{ ...pair!, mailbox }], []);
    await bench.store.release(lease!);
    bench.erp.change(record, { subject: 'neu' });
    let isChanged = false;
    bench.turn = (point) => {
      if (!isChanged && point === 'mailbox.anna@firma.example.get.before') {
        isChanged = true;
        bench.mailbox.change(item, { body: 'von Anna' });
      }
      return Promise.resolve('go');
    };
    const report = await bench.run();
    assert.deepEqual([report.state, isChanged], ['done', true]);
    assert.deepEqual([item.fields['subject'], item.fields['body']], ['neu', 'von Anna']);
    assert.deepEqual([record.fields['subject'], record.fields['body']], ['neu', 'von Anna']);
  });
});

const emptying = {
  erp: 'follow',
  mailbox: 'follow',
  whose: 'any',
  onlyFromBin: true,
  emptyBin: true,
} as const;
