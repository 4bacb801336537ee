import assert from 'node:assert/strict';
import { bueroplus } from '../../server/erp/examples/bueroplus/bueroplus.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { Recurrence } from '../../shared/records/Recurrence.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import { until } from '../until.ts';
import { row } from './row.ts';
import { erpNow } from './world/erpNow.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';
import { textOf } from './world/textOf.ts';

const zone = 'Europe/Berlin';
const at = (local: string) => ({ kind: 'zoned', local, zone }) as const;
const fair: Fields = {
  ...{ subject: 'Messe', start: at('2026-12-01T09:00:00'), end: at('2026-12-01T10:30:00') },
};

/** An appointment as the ERP's own program enters it: with a length in place of an end. */
const entered = (id: number, subject: string, user = 1) =>
  `insert into Termine (ID, Mandant, BenNr, Betr, Info, BegDat, Dauer, ErstDat, LtzAend)
   values (${id}, 1, ${user}, '${subject}', 'Aus dem ERP', '2026-12-01 09:00:00', 90, '${erpNow()}', '${erpNow()}')`;
const task = (id: number, subject: string, art: 'A' | 'W') =>
  `insert into Aufgaben (ID, Mandant, BenNr, Art, Betr, FaelDat, ErstDat, LtzAend)
   values (${id}, 1, 1, '${art}', '${subject}', '2026-12-03', '${erpNow()}', '${erpNow()}')`;

const begin = ['Termine', 'TerminAusnahmen', 'Aufgaben'].map((table) => `delete from ${table}`);
const shared = 'vertrieb@beispiel.example';

describe('microtech büro+', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(bueroplus, { begin, more: [shared] });
    account = await world.addAccount('microtech');
  });
  afterEach(() => world[Symbol.asyncDispose]());
  const subjects = () => world.outlook().all('appointments', 'subject');
  const tasks = () => world.outlook().all('tasks', 'subject');
  const inErp = (table = 'Termine') =>
    world.rows(`select Betr from ${table} order by Betr`).map(({ Betr }) => Betr);
  const changed = (set: string) => world.exec(`update Termine set ${set}, LtzAend = '${erpNow()}'`);

  row('MT2', 'syncs appointments and tasks both ways', async () => {
    await world.sync(account, 'appointments');
    await world.sync(account, 'tasks');
    world.exec(entered(1, 'Abnahme'), task(1, 'Anruf', 'A'));
    await world.outlook().make('appointments', fair);
    await world.outlook().make('tasks', { subject: 'Angebot' });
    await world.sync(account, 'appointments');
    await world.sync(account, 'tasks');
    assert.deepEqual(
      [await subjects(), inErp()],
      [
        ['Abnahme', 'Messe'],
        ['Abnahme', 'Messe'],
      ],
    );
    assert.deepEqual(
      [await tasks(), inErp('Aufgaben')],
      [
        ['Angebot', 'Anruf'],
        ['Angebot', 'Anruf'],
      ],
    );
    const { fields } = await world.outlook().one('appointments', 'Abnahme');
    assert.deepEqual([fields['start'], fields['end']], [fair['start'], fair['end']]);
    assert.deepEqual(world.rows("select BegDat, Dauer from Termine where Betr = 'Messe'"), [
      { BegDat: '2026-12-01 09:00:00', Dauer: 90 },
    ]);
  });

  row('MT2', 'leaves follow-ups out, unless the account says otherwise', async () => {
    await world.sync(account, 'tasks');
    world.exec(task(1, 'Anruf', 'A'), task(2, 'Wiedervorlage', 'W'));
    await world.sync(account, 'tasks');
    assert.deepEqual(await tasks(), ['Anruf']);
    await world.setRules(account, 'tasks', { followUps: 'sync' });
    world.exec(`update Aufgaben set Prio = '1', LtzAend = '${erpNow()}' where Art = 'W'`);
    await world.sync(account, 'tasks');
    assert.deepEqual(await tasks(), ['Anruf', 'Wiedervorlage']);
  });

  /** Tuesdays at nine, five times, but for the second; the third an hour later and elsewhere. */
  const weekly: Fields = {
    ...fair,
    recurrence: {
      pattern: { type: 'weekly', interval: 1, days: ['TU'], weekStart: 'MO' },
      range: { type: 'count', count: 5 },
      exceptions: [
        { original: '2026-12-08T09:00:00', changes: null },
        {
          original: '2026-12-15T09:00:00',
          changes: { start: at('2026-12-15T10:00:00'), place: 'Halle 7' },
        },
      ],
    },
  };
  const exceptions = () =>
    world.rows('select OrigDat, AusfallKz, BegDat, Ort from TerminAusnahmen order by OrigDat');

  row('MT2', 'brings a series with its exceptions from Outlook to the ERP', async () => {
    await world.sync(account, 'appointments');
    const ref = await world.outlook().make('appointments', weekly);
    await world.sync(account, 'appointments');
    assert.deepEqual(world.rows('select Betr, BegDat, Dauer, SerieRegel from Termine'), [
      {
        ...{ Betr: 'Messe', BegDat: '2026-12-01 09:00:00', Dauer: 90 },
        SerieRegel: 'FREQ=WEEKLY;BYDAY=TU;WKST=MO;COUNT=5',
      },
    ]);
    const cancelled = { OrigDat: '2026-12-08 09:00:00', AusfallKz: 1, BegDat: null, Ort: null };
    const moved = { OrigDat: '2026-12-15 09:00:00', AusfallKz: 0 };
    assert.deepEqual(exceptions(), [
      cancelled,
      { ...moved, BegDat: '2026-12-15 10:00:00', Ort: 'Halle 7' },
    ]);
    const still = (await world.sync(account, 'appointments')).counts;
    assert.deepEqual(still.update, { erp: 0, mailbox: 0 }, 'and is silent the second time');
    const series = weekly['recurrence'] as Recurrence;
    await world.outlook().change('appointments', ref, {
      recurrence: { ...series, exceptions: series.exceptions.slice(0, 1) },
    });
    await world.sync(account, 'appointments');
    assert.deepEqual(exceptions(), [cancelled], 'one that is as the others again');
    await world.outlook().remove('appointments', ref);
    await world.sync(account, 'appointments');
    assert.deepEqual([inErp(), exceptions()], [[], []]);
  });

  row('MT2', 'brings a series with its exceptions from the ERP to Outlook', async () => {
    await world.sync(account, 'appointments');
    world.exec(
      entered(1, 'Messe'),
      "update Termine set SerieRegel = 'FREQ=WEEKLY;COUNT=5;BYDAY=TU;WKST=MO'",
      `insert into TerminAusnahmen (Mandant, TerminID, OrigDat, AusfallKz) values (1, 1, '2026-12-08 09:00:00', 1)`,
      `insert into TerminAusnahmen (Mandant, TerminID, OrigDat, BegDat, Ort)
       values (1, 1, '2026-12-15 09:00:00', '2026-12-15 10:00:00', 'Halle 7')`,
    );
    await world.sync(account, 'appointments');
    const inOutlook = async () =>
      (await world.outlook().one('appointments', 'Messe')).fields['recurrence'];
    assert.deepEqual(await inOutlook(), weekly['recurrence']);
    world.exec(`delete from TerminAusnahmen where Ort = 'Halle 7'`);
    changed("SerieRegel = 'FREQ=WEEKLY;COUNT=6;BYDAY=TU;WKST=MO'");
    await world.sync(account, 'appointments');
    const series = weekly['recurrence'] as Recurrence;
    assert.deepEqual(await inOutlook(), {
      ...series,
      range: { type: 'count', count: 6 },
      exceptions: series.exceptions.slice(0, 1),
    });
    changed('SerieRegel = null');
    world.exec('delete from TerminAusnahmen');
    await world.sync(account, 'appointments');
    assert.equal(await inOutlook(), null);
  });

  row('MT4', 'starts from now on: older things stay where they are until they change', async () => {
    world.exec(entered(1, 'Alt im ERP'));
    const ref = await world.outlook().make('appointments', { ...fair, subject: 'Alt in Outlook' });
    await world.sync(account, 'appointments');
    await world.sync(account, 'appointments');
    assert.deepEqual([await subjects(), inErp()], [['Alt in Outlook'], ['Alt im ERP']]);
    world.exec(entered(2, 'Neu im ERP'));
    await world.outlook().make('appointments', { ...fair, subject: 'Neu in Outlook' });
    await world.sync(account, 'appointments');
    assert.deepEqual(inErp(), ['Alt im ERP', 'Neu im ERP', 'Neu in Outlook']);
    assert.deepEqual(await subjects(), ['Alt in Outlook', 'Neu im ERP', 'Neu in Outlook']);
    await world.outlook().change('appointments', ref, { place: 'Halle 7' });
    world.exec(`update Termine set Ort = 'Halle 8', LtzAend = '${erpNow()}' where ID = 1`);
    await world.sync(account, 'appointments');
    const all = ['Alt im ERP', 'Alt in Outlook', 'Neu im ERP', 'Neu in Outlook'];
    assert.deepEqual([await subjects(), inErp()], [all, all]);
  });

  row(
    'MT5',
    'brings the description from the ERP to Outlook and never back, or not at all',
    async () => {
      await world.sync(account, 'appointments');
      world.exec(entered(1, 'Abnahme'));
      await world.sync(account, 'appointments');
      const text = async () =>
        textOf((await world.outlook().one('appointments', 'Abnahme')).fields, 'body');
      assert.equal(await text(), 'Aus dem ERP');
      const { ref } = await world.outlook().one('appointments', 'Abnahme');
      await world.outlook().change('appointments', ref, { body: 'Aus Outlook', place: 'Halle 7' });
      await world.sync(account, 'appointments');
      assert.deepEqual(world.rows('select Info, Ort from Termine'), [
        { Info: 'Aus dem ERP', Ort: 'Halle 7' },
      ]);
      await world.setRules(account, 'appointments', { fields: { body: 'off', parties: 'off' } });
      await world.outlook().change('appointments', ref, { body: 'Von Hand' });
      changed("Info = 'Neu im ERP', Ort = 'Halle 8'");
      await world.sync(account, 'appointments');
      assert.equal(await text(), 'Von Hand', 'Outlook’s original is never overwritten');
      const { fields } = await world.outlook().one('appointments', 'Abnahme');
      assert.equal(fields['place'], 'Halle 8');
    },
  );

  row(
    'MT6',
    'reaches all mailboxes by one service account, also one that is named otherwise than the user',
    async () => {
      const second = await world.addAccount('microtech', { mailbox: shared }, 2);
      for (const each of [account, second]) await world.sync(each, 'appointments');
      world.exec(entered(1, 'Abnahme'), entered(2, 'Vertrieb', 2));
      for (const each of [account, second]) await world.sync(each, 'appointments');
      assert.deepEqual(await subjects(), ['Abnahme']);
      assert.deepEqual(await world.outlook(shared).all('appointments', 'subject'), ['Vertrieb']);
      assert.deepEqual(
        await world.outlook(2).items('appointments'),
        [],
        'nothing in the user’s own',
      );
    },
  );

  row('MT7', 'has switches for all, for export, for import, and for kinds', async () => {
    await world.sync(account, 'appointments');
    await world.sync(account, 'tasks');
    await world.setRules(account, 'appointments', {
      ...{ direction: 'toMailbox', schedule: [{ direction: 'toMailbox', when: 'notice' }] },
      ...{ create: { erp: false, mailbox: true }, fields: { parties: 'off' } },
    });
    await world.setRules(account, 'tasks', { direction: 'off' });
    world.exec(entered(1, 'Abnahme'), task(1, 'Anruf', 'A'));
    await world.outlook().make('appointments', fair);
    await world.sync(account, 'appointments');
    assert.equal((await world.sync(account, 'tasks')).idle, 'area-off');
    assert.deepEqual([await subjects(), inErp()], [['Abnahme', 'Messe'], ['Abnahme']]);
    assert.deepEqual(await tasks(), []);
    await world.setRules(account, 'appointments', {
      ...{ direction: 'toErp', schedule: [{ direction: 'toErp', when: 'notice' }] },
      ...{
        leading: 'mailbox',
        create: { erp: true, mailbox: false },
        fields: { parties: 'off', body: 'off' },
      },
    });
    world.exec(entered(2, 'Nur im ERP'));
    await world.outlook().make('appointments', { ...fair, subject: 'Inventur' });
    await world.sync(account, 'appointments');
    assert.deepEqual(inErp(), ['Abnahme', 'Inventur', 'Nur im ERP']);
    assert.deepEqual(await subjects(), ['Abnahme', 'Inventur', 'Messe']);
  });

  row(
    'MT9',
    'follows company, mailbox name and permission of a user at once, without a restart',
    async () => {
      const { accounts } = world.store;
      const change = async (set: Partial<SyncAccount>) => {
        const now = (await accounts.account(account.id)) ?? assert.fail('it is there');
        await accounts.changeAccount({ ...now, ...set }, Date.now());
      };
      await world.sync(account, 'appointments');
      world.exec(entered(1, 'Abnahme'));
      await change({ company: null });
      await assert.rejects(world.sync(account, 'appointments'), { reason: 'no-company' });
      assert.deepEqual(await subjects(), []);
      await change({ company: '1' });
      await world.sync(account, 'appointments');
      assert.deepEqual(await subjects(), ['Abnahme']);
      world.exec('update Benutzer set ExErlaubt = 0 where Nr = 1');
      world.exec(entered(2, 'Nicht erlaubt'));
      const barred = await world.service.runner
        .sync({ account: account.id, area: 'appointments' })
        .catch(() => null);
      assert.notEqual(barred?.state, 'done', 'who may not sync is told so');
      assert.deepEqual(await subjects(), ['Abnahme'], 'and nothing is deleted for it');
      world.exec('update Benutzer set ExErlaubt = 1 where Nr = 1');
      await world.sync(account, 'appointments');
      assert.deepEqual(await subjects(), ['Abnahme', 'Nicht erlaubt']);
    },
  );

  row('MT11', 'syncs nothing while the server is stopped', async () => {
    world.service.start();
    await until(
      'both areas ran',
      async () => (await world.store.accounts.runTimes()).length,
      (count) => count === 2,
    );
    await world.service.stop();
    world.exec(entered(1, 'Abnahme'));
    await assert.rejects(world.sync(account, 'appointments'), { reason: 'stopping' });
    assert.deepEqual(await subjects(), []);
  });
});

describe('microtech büro+, as a service', () => {
  row(
    'MT1 MT3',
    'runs by itself: a change on either side is on the other within seconds',
    async () => {
      await using world = await ExampleWorld.start(bueroplus, { begin, tells: true });
      const account = await world.addAccount('microtech');
      world.service.start();
      await until('it is listened to', () => world.service.live.isListening(account.id), Boolean);
      await until(
        'both areas ran',
        async () => (await world.store.accounts.runTimes()).length,
        (count) => count === 2,
      );
      world.exec(entered(1, 'Abnahme'));
      await until(
        'Outlook has it',
        () => world.outlook().all('appointments', 'subject'),
        (all) => all.includes('Abnahme'),
      );
      const { ref } = await world.outlook().one('appointments', 'Abnahme');
      await world.outlook().change('appointments', ref, { subject: 'Abnahme Süd' });
      await until(
        'the ERP has it',
        () => world.rows('select Betr from Termine')[0]?.['Betr'],
        (subject) => subject === 'Abnahme Süd',
      );
    },
  );
});
