import assert from 'node:assert/strict';
import { brokerstar } from '../../server/erp/examples/brokerstar/brokerstar.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import { until } from '../until.ts';
import { row } from './row.ts';
import { erpNow } from './world/erpNow.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';

const zone = 'Europe/Berlin';
const at = (local: string) => ({ kind: 'zoned', local, zone }) as const;
const fair: Fields = {
  ...{ subject: 'Messe', start: at('2026-12-01T09:00:00'), end: at('2026-12-01T10:30:00') },
};

let edition = 0;
/** What the ERP's own program writes beside each change. */
const noted = () => `'edition ${(edition += 1)}', '${erpNow()}'`;
const person = (id: string, first: string, last: string) =>
  `insert into kontakt (id, firma_id, gruppe_id, typ, vorname, nachname, email_geschaeft, fassung, geaendert_am)
   values ('${id}', 1, 1, 'P', '${first}', '${last}', '${first.toLowerCase()}@nordlicht.example', ${noted()})`;
const entered = (id: string, subject: string, ...users: number[]) => [
  `insert into termin (id, firma_id, titel, beginn_utc, ende_utc, fassung, geaendert_am)
   values ('${id}', 1, '${subject}', '2026-12-01 08:00:00', '2026-12-01 09:30:00', ${noted()})`,
  ...users.map((user) => `insert into termin_benutzer values ('${id}', ${user})`),
];
const task = (id: string, subject: string, user = 1) =>
  `insert into aufgabe (id, firma_id, zustaendig_id, titel, faellig, fassung, geaendert_am)
   values ('${id}', 1, ${user}, '${subject}', '2026-12-03', ${noted()})`;
/** A change by the ERP's own program. */
const changed = (table: string, set: string, id: string) => {
  const [name, time] = noted().split(', ');
  return `update ${table} set ${set}, fassung = ${name}, geaendert_am = ${time} where id = '${id}'`;
};

const begin = [
  ...['termin_benutzer', 'termin_teilnehmer', 'termin', 'aufgabe', 'kontakt'].map(
    (table) => `delete from ${table}`,
  ),
  person('klara', 'Klara', 'Nord'),
  person('ole', 'Ole', 'Süd'),
];

describe('BrokerStar with a groupware', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(brokerstar, { begin });
    account = await world.addAccount('brokerstar-groupware');
  });
  afterEach(() => world[Symbol.asyncDispose]());
  const names = () => world.outlook().all('contacts', 'displayName');
  const subjects = (user = 1) => world.outlook(user).all('appointments', 'subject');
  const inErp = () =>
    world.rows('select nachname from kontakt order by nachname').map(({ nachname }) => nachname);
  const titles = () =>
    world.rows('select titel from termin order by titel').map((each) => each['titel']);

  row(
    'BS2',
    'matches a change by the id that the pair carries, never by what is alike',
    async () => {
      const twin = (id: string) => entered(id, 'Jour fixe', 1);
      world.exec(...twin('a'), ...twin('b'));
      await world.sync(account, 'appointments');
      const [first, second] = await world.outlook().items('appointments');
      assert.ok(first && second, 'two that are alike are two');
      await world.outlook().change('appointments', second.ref, { place: 'Halle 7' });
      await world.sync(account, 'appointments');
      const [{ id } = {}] = world.rows("select id from termin where ort = 'Halle 7'");
      assert.equal(world.rows('select id from termin where ort is null').length, 1);
      world.exec(changed('termin', "titel = 'Umbenannt'", String(id)));
      await world.sync(account, 'appointments');
      const renamed = await world.outlook().one('appointments', 'Umbenannt');
      assert.equal(renamed.ref, second.ref);
      assert.equal((await world.outlook().items('appointments')).length, 2);
    },
  );

  row(
    'BS3',
    'never adopts a contact that is new in Outlook, changed there, or made before the first run',
    async () => {
      await world.outlook().make('contacts', { displayName: 'Oma', lastName: 'Oma' });
      await world.sync(account, 'contacts');
      const aunt = await world
        .outlook()
        .make('contacts', { displayName: 'Tante', lastName: 'Tante' });
      await world.sync(account, 'contacts');
      await world.outlook().change('contacts', aunt, { mobilePhone: '+49 171 103' });
      await world.sync(account, 'contacts', 'both');
      assert.deepEqual(inErp(), ['Nord', 'Süd']);
      assert.deepEqual(await names(), ['Klara Nord', 'Ole Süd', 'Oma', 'Tante']);
      await world.outlook().remove('contacts', aunt);
      await world.sync(account, 'contacts');
      assert.deepEqual(inErp(), ['Nord', 'Süd']);
    },
  );

  row('BS3', 'deletes in the ERP what is deleted in Outlook, whichever way', async () => {
    await world.sync(account, 'contacts');
    const { ref } = await world.outlook().one('contacts', 'Klara Nord');
    await world.outlook().remove('contacts', ref);
    await world.sync(account, 'contacts');
    assert.deepEqual(inErp(), ['Süd']);
    const other = await world.outlook().one('contacts', 'Ole Süd');
    await world.outlook().remove('contacts', other.ref, true);
    await world.sync(account, 'contacts');
    assert.deepEqual(inErp(), []);
  });

  row(
    'BS4',
    'lets the ERP be the master of contacts: what is changed in Outlook is as in the ERP again',
    async () => {
      await world.sync(account, 'contacts');
      const { ref } = await world.outlook().one('contacts', 'Klara Nord');
      await world.outlook().change('contacts', ref, { email1: 'falsch@nordlicht.example' });
      await world.sync(account, 'contacts');
      const { fields } = await world.outlook().one('contacts', 'Klara Nord');
      assert.equal(fields['email1'], 'klara@nordlicht.example');
      const [{ email_geschaeft: kept } = {}] = world.rows(
        "select * from kontakt where id = 'klara'",
      );
      assert.equal(kept, 'klara@nordlicht.example');
      world.exec(changed('kontakt', "email_geschaeft = 'nord@nordlicht.example'", 'klara'));
      await world.sync(account, 'contacts');
      const again = await world.outlook().one('contacts', 'Klara Nord');
      assert.equal(again.fields['email1'], 'nord@nordlicht.example');
    },
  );

  row(
    'BS5',
    'runs each direction of an area by its own interval, and one without never',
    async () => {
      await world.setRules(account, 'contacts', { schedule: [] });
      await world.setRules(account, 'tasks', { schedule: [] });
      await world.setRules(account, 'appointments', {
        schedule: [
          { direction: 'toMailbox', when: { every: 10 } },
          { direction: 'toErp', when: { every: 60 } },
        ],
      });
      const look = async (minutes: number) => {
        world.skew += minutes * 60_000;
        await world.service.scheduler.tick();
        const { runner } = world.service;
        await until(
          'nothing runs',
          () => runner.running.length + runner.waiting.length,
          (n) => n === 0,
        );
      };
      await look(0);
      world.exec(...entered('a', 'Abnahme', 1));
      await world.outlook().make('appointments', fair);
      await look(5);
      assert.deepEqual([await subjects(), titles()], [['Messe'], ['Abnahme']]);
      await look(6);
      assert.deepEqual([await subjects(), titles()], [['Abnahme', 'Messe'], ['Abnahme']]);
      for (let minutes = 0; minutes < 50; minutes += 10) await look(10);
      assert.deepEqual(titles(), ['Abnahme', 'Messe']);
      const ran = (await world.store.accounts.runTimes()).map(({ area }) => area);
      assert.deepEqual(ran, ['appointments'], 'no other area ever ran');
    },
  );

  row('BS5', 'synchronises now: the areas and the direction that are chosen', async () => {
    world.exec(...entered('a', 'Abnahme', 1));
    await world.outlook().make('appointments', fair);
    await world.sync(account, 'appointments', 'toErp');
    assert.deepEqual([await subjects(), titles()], [['Messe'], ['Abnahme', 'Messe']]);
    await world.sync(account, 'appointments', 'toMailbox');
    assert.deepEqual(await subjects(), ['Abnahme', 'Messe']);
    assert.deepEqual(await names(), [], 'contacts were not asked for');
  });

  row(
    'BS6',
    'makes the first run in steps: one way to the mailbox, then both ways, adopting what is missing',
    async () => {
      world.exec(...entered('a', 'Abnahme', 1), task('t', 'Anruf'));
      await world.outlook().make('appointments', fair);
      await world.outlook().make('tasks', { subject: 'Angebot' });
      for (const area of ['contacts', 'appointments', 'tasks'] as const) {
        await world.sync(account, area, 'toMailbox');
      }
      assert.deepEqual([titles(), world.rows('select * from aufgabe').length], [['Abnahme'], 1]);
      for (const area of ['contacts', 'appointments', 'tasks'] as const)
        await world.sync(account, area);
      assert.deepEqual(
        [await subjects(), titles()],
        [
          ['Abnahme', 'Messe'],
          ['Abnahme', 'Messe'],
        ],
      );
      assert.deepEqual(await world.outlook().all('tasks', 'subject'), ['Angebot', 'Anruf']);
      assert.equal(world.rows('select * from aufgabe').length, 2);
    },
  );

  row(
    'BS7',
    'says done when it is: counts agree with both sides at that moment, and differences are told',
    async () => {
      for (let n = 1; n <= 5; n += 1) world.exec(...entered(`n${n}`, `Termin ${n}`, 1));
      await world.outlook().make('appointments', fair);
      const report = await world.sync(account, 'appointments');
      assert.deepEqual(report.counts.create, { erp: 1, mailbox: 5 });
      assert.equal(report.inStep, 6);
      assert.deepEqual([(await subjects()).length, titles().length], [6, 6]);
      world.exec(
        ...entered('n6', 'Privat', 1),
        changed('termin', "vertraulichkeit = 'privat'", 'n6'),
      );
      await world.setRules(account, 'appointments', { private: 'skip' });
      const next = await world.sync(account, 'appointments');
      assert.deepEqual(next.outOfStep, { private: 1 });
      assert.equal(next.inStep, 6);
    },
  );

  row(
    'BS8',
    'makes no duplicate and no echo of what a relay copies, with all that an item carries',
    async () => {
      world.exec(...entered('a', 'Abnahme', 1));
      const hub = world.exchange.exchange.mailbox(account.mailbox) ?? assert.fail('it is there');
      const second = await world.addAccount('brokerstar-groupware', {}, 2);
      const other = world.exchange.exchange.mailbox(second.mailbox) ?? assert.fail('it is there');
      await world.sync(account, 'appointments');
      const [item] = [...hub.items];
      const [calendar] = [...other.folders].filter((each) => each.distinguished === 'calendar');
      assert.ok(item && calendar);
      hub.copyItem(item, item.folder);
      other.addItem({ ...structuredClone(item), folder: calendar.id });
      for (let leg = 0; leg < 3; leg += 1) {
        for (const each of [account, second]) await world.sync(each, 'appointments');
      }
      assert.deepEqual(titles(), ['Abnahme'], 'one in the ERP');
      assert.deepEqual(
        [await subjects(1), await subjects(2)],
        [['Abnahme', 'Abnahme'], ['Abnahme']],
        'and the relay’s copies are left as they are',
      );
      world.exec(changed('termin', "titel = 'Abnahme Süd'", 'a'));
      for (const each of [account, second]) await world.sync(each, 'appointments');
      assert.deepEqual(titles(), ['Abnahme Süd']);
      assert.deepEqual(await subjects(1), ['Abnahme', 'Abnahme Süd']);
    },
  );

  row(
    'NX16',
    'keeps one appointment of two users as one in the ERP, whoever changes it',
    async () => {
      const second = await world.addAccount('brokerstar-groupware', {}, 2);
      world.exec(...entered('a', 'Abnahme', 1, 2));
      for (const each of [account, second]) await world.sync(each, 'appointments');
      assert.deepEqual([await subjects(1), await subjects(2)], [['Abnahme'], ['Abnahme']]);
      const { ref } = await world.outlook(2).one('appointments', 'Abnahme');
      await world.outlook(2).change('appointments', ref, { subject: 'Abnahme Süd' });
      for (const each of [second, account]) await world.sync(each, 'appointments');
      assert.deepEqual([titles(), await subjects(1)], [['Abnahme Süd'], ['Abnahme Süd']]);
    },
  );

  row(
    'NX16',
    'deletes no customer of many because one person tidies up, where the policy says so',
    async () => {
      const second = await world.addAccount('brokerstar-groupware', {}, 2);
      world.exec("update kontakt set gruppe_id = 2 where id = 'klara'");
      for (const each of [account, second]) {
        const deletes = { erp: 'follow', mailbox: 'follow', whose: 'last' } as const;
        const rules = { deletes: { ...deletes, onlyFromBin: false, emptyBin: false } };
        await world.setRules(each, 'contacts', rules);
        await world.sync(each, 'contacts');
      }
      const drop = async (user: number) => {
        const { ref } = await world.outlook(user).one('contacts', 'Klara Nord');
        await world.outlook(user).remove('contacts', ref);
        await world.sync(user === 1 ? account : second, 'contacts');
      };
      await drop(2);
      assert.deepEqual(inErp(), ['Nord', 'Süd']);
      assert.deepEqual(await names(), ['Klara Nord', 'Ole Süd'], 'everybody else still has them');
      await drop(1);
      assert.deepEqual(inErp(), ['Süd'], 'the last one deletes');
    },
  );
});
