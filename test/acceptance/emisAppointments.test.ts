import assert from 'node:assert/strict';
import { audit } from '../../server/app/sync/audit.ts';
import { rebuildPairs } from '../../server/app/sync/rebuildPairs.ts';
import { emis } from '../../server/erp/examples/emis/emis.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import { until } from '../until.ts';
import { row } from './row.ts';
import { emptyEmis } from './world/emptyEmis.ts';
import { erpNow } from './world/erpNow.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';
import { textOf } from './world/textOf.ts';

const zone = 'Europe/Berlin';
const at = (local: string) => ({ kind: 'zoned', local, zone }) as const;
const fair: Fields = {
  ...{ subject: 'Messe', start: at('2026-12-01T09:00:00'), end: at('2026-12-01T10:30:00') },
};

/** An appointment of the first user, as the ERP's own program enters it. */
const entered = (number: number, subject: string, day = '2026-12-01') =>
  `insert into termin (mandant_nr, termin_nr, anwender_nr, betreff, bemerkung, ort, datum_von, zeit_von, datum_bis,
     zeit_bis, markierung, erinnerung, vorlauf_minuten, geaendert_am)
   values (1, ${number}, 1, '${subject}', 'Stand 4', 'Halle 7', '${day}', '09:00', '${day}', '10:30', 3, 'J', 45, '${erpNow()}')`;

describe('emis, appointments', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(emis, { begin: emptyEmis });
    account = await world.addAccount('emis');
  });
  afterEach(() => world[Symbol.asyncDispose]());
  const sync = () => world.sync(account, 'appointments');
  const subjects = () => world.outlook().all('appointments', 'subject');
  const rows = () => world.rows('select * from termin order by termin_nr');
  const inErp = () => rows().map(({ betreff }) => betreff);

  row('EM8', 'brings every field that is named to Outlook', async () => {
    world.exec(entered(1, 'Messe'));
    await sync();
    const { fields } = await world.outlook().one('appointments', 'Messe');
    assert.deepEqual([fields['start'], fields['end']], [fair['start'], fair['end']]);
    const { place, highlight, reminderSet, reminderMinutes, sensitivity } = fields;
    assert.equal(textOf(fields, 'body'), 'Stand 4');
    assert.deepEqual(
      { place, highlight, reminderSet, reminderMinutes, sensitivity },
      {
        ...{ place: 'Halle 7', highlight: 'Kunde', reminderSet: true, reminderMinutes: 45 },
        sensitivity: 'normal',
      },
    );
  });

  row(
    'EM8 NX6',
    'takes a reminder that is off for one and the same, whatever either side still holds for it',
    async () => {
      world.exec(
        ...[entered(1, 'Messe'), "update termin set erinnerung = 'N', vorlauf_minuten = 45"],
        ...[entered(2, 'Abbau'), "update termin set erinnerung = 'N' where termin_nr = 2"],
        'update termin set vorlauf_minuten = null where termin_nr = 2',
      );
      await world
        .outlook()
        .make('appointments', { ...fair, subject: 'Termin', reminderSet: false });
      await sync();
      const { update } = (await sync()).counts;
      assert.deepEqual(update, { erp: 0, mailbox: 0 });
      const wish = { account: account.id, area: 'appointments' } as const;
      const { runner } = world.service;
      const audited = await runner.work(wish, 'audit', ({ request, ports }, signal) =>
        audit(request, ports, signal),
      );
      assert.deepEqual([audited.pairs, audited.drifted], [3, {}]);
      const rebuilt = await runner.work(wish, 'rebuild', ({ request, ports }, signal) =>
        rebuildPairs(request, ports, signal),
      );
      assert.deepEqual([rebuilt.inStep, rebuilt.differing], [3, 0]);
      const after = (await sync()).counts;
      assert.deepEqual([after.create, after.update], [update, update], 'a rebuild writes nothing');
      // Turned on in Outlook it counts again, with what Outlook has for it.
      const { ref } = await world.outlook().one('appointments', 'Abbau');
      await world.outlook().change('appointments', ref, { reminderSet: true, reminderMinutes: 15 });
      await sync();
      assert.deepEqual(
        world.rows('select erinnerung, vorlauf_minuten from termin where termin_nr = 2'),
        [{ erinnerung: 'J', vorlauf_minuten: 15 }],
      );
    },
  );

  row(
    'EM8',
    'brings every field that is named to the ERP, and a change of either side to the other',
    async () => {
      const ref = await world.outlook().make('appointments', {
        ...{ ...fair, body: 'Stand 4', place: 'Halle 7', reminderSet: true, reminderMinutes: 45 },
        highlight: 'Reise',
      });
      await sync();
      const [first = {}] = rows();
      const { betreff, ort, datum_von, zeit_von, datum_bis, zeit_bis, erinnerung } = first;
      assert.deepEqual(
        [betreff, ort, datum_von, zeit_von, datum_bis, zeit_bis, erinnerung],
        ['Messe', 'Halle 7', '2026-12-01', '09:00', '2026-12-01', '10:30', 'J'],
      );
      assert.equal(String(first['bemerkung']).trim(), 'Stand 4');
      assert.deepEqual([first['vorlauf_minuten'], first['markierung']], [45, 2]);
      assert.deepEqual([first['privat'], first['anwender_nr']], ['N', 1]);
      await world.outlook().change('appointments', ref, { place: 'Halle 8' });
      world.exec(`update termin set zeit_bis = '11:00', geaendert_am = '${erpNow()}'`);
      await sync();
      assert.deepEqual([rows()[0]?.['ort'], rows()[0]?.['zeit_bis']], ['Halle 8', '11:00']);
      const { fields } = await world.outlook().one('appointments', 'Messe');
      assert.deepEqual([fields['place'], fields['end']], ['Halle 8', at('2026-12-01T11:00:00')]);
    },
  );

  row(
    'EM8',
    'carries the private flag over with the text where the policy says so; else busy time alone (NX11)',
    async () => {
      await world
        .outlook()
        .make('appointments', { ...fair, subject: 'Arzt', sensitivity: 'private' });
      await sync();
      const [hidden = {}] = rows();
      assert.equal(hidden['privat'], 'J');
      assert.doesNotMatch(String(hidden['betreff']), /Arzt/);
      await world.setRules(account, 'appointments', { private: 'full' });
      await world
        .outlook()
        .make('appointments', { ...fair, subject: 'Notar', sensitivity: 'private' });
      await sync();
      const shown = rows().find(({ betreff }) => betreff === 'Notar');
      assert.equal(shown?.['privat'], 'J');
    },
  );

  row(
    'EM8',
    'leaves series alone, whatever becomes of them, and what was one appointment and becomes a series',
    async () => {
      const weekly = {
        pattern: { type: 'weekly', interval: 1, days: ['TU'], weekStart: 'MO' },
        range: { type: 'count', count: 5 },
        exceptions: [],
      } as const;
      const series = await world.outlook().make('appointments', { ...fair, recurrence: weekly });
      const report = await sync();
      assert.deepEqual(inErp(), []);
      assert.deepEqual(
        report.notInStep.map(({ why }) => why),
        ['series'],
      );
      await world.outlook().change('appointments', series, { place: 'Halle 9' });
      await sync();
      await world.outlook().remove('appointments', series);
      await sync();
      assert.deepEqual(inErp(), []);
      assert.equal(
        (await world.outlook().bin('appointments')).length,
        1,
        'and Deleted Items keeps it',
      );
      const single = await world.outlook().make('appointments', { ...fair, subject: 'Einzeln' });
      await sync();
      assert.deepEqual(inErp(), ['Einzeln']);
      await world
        .outlook()
        .change('appointments', single, { recurrence: weekly, place: 'Anderswo' });
      await sync();
      assert.deepEqual(
        rows().map(({ betreff, ort }) => [betreff, ort]),
        [['Einzeln', rows()[0]?.['ort']]],
      );
      assert.notEqual(rows()[0]?.['ort'], 'Anderswo');
    },
  );

  row(
    'EM9',
    'deletes in the ERP what lies in Deleted Items, and removes it from there',
    async () => {
      world.exec(entered(1, 'Messe'), entered(2, 'Abnahme'));
      await sync();
      const { ref } = await world.outlook().one('appointments', 'Messe');
      await world.outlook().remove('appointments', ref);
      assert.equal((await world.outlook().bin('appointments')).length, 1);
      await sync();
      assert.deepEqual(inErp(), ['Abnahme']);
      assert.deepEqual(await world.outlook().bin('appointments'), []);
      assert.deepEqual(await subjects(), ['Abnahme']);
    },
  );

  row(
    'EM9',
    'leaves alone in the ERP what was purged by hand before, at once or out of Deleted Items, for ever',
    async () => {
      world.exec(entered(1, 'Messe'), entered(2, 'Abnahme'));
      await sync();
      const { ref } = await world.outlook().one('appointments', 'Messe');
      await world.outlook().remove('appointments', ref, true);
      const other = await world.outlook().one('appointments', 'Abnahme');
      await world.outlook().remove('appointments', other.ref);
      const [binned] = await world.outlook().bin('appointments');
      await world.outlook().remove('appointments', binned?.ref ?? '', true);
      await sync();
      await sync();
      assert.deepEqual(inErp(), ['Messe', 'Abnahme']);
      assert.deepEqual(await subjects(), [], 'nor is it made again');
    },
  );

  row('EM9', 'leaves in Deleted Items what was never synced', async () => {
    const ref = await world.outlook().make('appointments', { ...fair, subject: 'Nie' });
    await world.outlook().remove('appointments', ref);
    await sync();
    assert.deepEqual(inErp(), []);
    assert.equal((await world.outlook().bin('appointments')).length, 1);
  });

  row('EM9', 'deletes in Outlook what the ERP deletes', async () => {
    world.exec(entered(1, 'Messe'), entered(2, 'Abnahme'));
    await sync();
    world.exec('delete from termin where termin_nr = 1');
    await sync();
    assert.deepEqual(await subjects(), ['Abnahme']);
  });

  row(
    'EM10',
    'takes what Outlook says where both sides changed the same, and asks nobody',
    async () => {
      world.exec(entered(1, 'Messe'));
      await sync();
      const { ref } = await world.outlook().one('appointments', 'Messe');
      await world.outlook().change('appointments', ref, { subject: 'Messe Köln' });
      world.exec(
        `update termin set betreff = 'Messe Bremen', ort = 'Halle 1', geaendert_am = '${erpNow()}'`,
      );
      const { questions } = await sync();
      assert.deepEqual(questions, []);
      assert.deepEqual([inErp(), await subjects()], [['Messe Köln'], ['Messe Köln']]);
      const { fields } = await world.outlook().one('appointments', 'Messe Köln');
      assert.equal(fields['place'], 'Halle 1', 'what only the ERP changed is kept');
    },
  );

  row(
    'EM4',
    'takes appointments from the day of the set-up on to the ERP, and no older ones',
    async () => {
      const old = { start: at('2026-11-21T09:00:00'), end: at('2026-11-21T10:00:00') };
      const today = { start: at('2026-11-22T09:00:00'), end: at('2026-11-22T10:00:00') };
      await world.outlook().make('appointments', { ...old, subject: 'Gestern' });
      await world.outlook().make('appointments', { ...today, subject: 'Heute' });
      await world.outlook().make('appointments', fair);
      world.exec(entered(1, 'Alt im ERP', '2026-11-20'));
      await sync();
      assert.deepEqual(inErp().sort(), ['Alt im ERP', 'Heute', 'Messe']);
      assert.deepEqual(await subjects(), ['Gestern', 'Heute', 'Messe']);
    },
  );
});

describe('emis, as a service', () => {
  row(
    'EM3 EM1',
    'sends what the ERP’s triggers caught: made, changed and deleted, without anybody’s doing',
    async () => {
      await using world = await ExampleWorld.start(emis, { begin: emptyEmis, tells: true });
      const account = await world.addAccount('emis');
      world.service.start();
      await until('it is listened to', () => world.service.live.isListening(account.id), Boolean);
      const arrives = (wanted: string) =>
        until(
          `Outlook has “${wanted}”`,
          () => world.outlook().all('appointments', 'subject'),
          (all) => all.join() === wanted,
        );
      world.exec(entered(1, 'Messe'));
      await arrives('Messe');
      world.exec(`update termin set betreff = 'Messe Köln', geaendert_am = '${erpNow()}'`);
      await arrives('Messe Köln');
      world.exec('delete from termin');
      await arrives('');
      const made = await world.outlook().make('appointments', fair);
      await until(
        'the ERP has it',
        () => world.rows('select * from termin').length,
        (n) => n === 1,
      );
      await world.outlook().change('appointments', made, { subject: 'Messe Ulm' });
      await until(
        'the ERP has the change',
        () => world.rows('select betreff from termin')[0]?.['betreff'],
        (subject) => subject === 'Messe Ulm',
      );
    },
  );

  row('EM2', 'works with a mailbox of one’s own login, as a hosted Exchange gives it', async () => {
    await using world = await ExampleWorld.start(emis, { begin: emptyEmis });
    const account = await world.addAccount('emis');
    await world.store.accounts.saveConnection(
      {
        ...{ id: 'hosted', name: 'Gehostet', kind: 'ews', url: world.exchange.url },
        signIn: { way: 'basic', user: account.mailbox },
        impersonates: false,
      },
      'p',
      Date.now(),
    );
    const now = await world.store.accounts.account(account.id);
    assert.ok(now);
    await world.store.accounts.changeAccount({ ...now, connection: 'hosted' }, Date.now());
    world.exec(entered(1, 'Messe'));
    await world.sync(account, 'appointments');
    assert.deepEqual(await world.outlook().all('appointments', 'subject'), ['Messe']);
  });
});
