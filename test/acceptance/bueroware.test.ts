import assert from 'node:assert/strict';
import { findFiled } from '../../server/app/mail/findFiled.ts';
import { withdrawMail } from '../../server/app/mail/withdrawMail.ts';
import { checkPreconditions } from '../../server/app/service/checkPreconditions.ts';
import { statusOf } from '../../server/app/service/statusOf.ts';
import { bueroware } from '../../server/erp/examples/bueroware/bueroware.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { Fields, Party } from '../../shared/records/SyncRecord.ts';
import { never } from '../mailbox/ews/never.ts';
import { row } from './row.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';

const zone = 'Europe/Berlin';
const at = (local: string) => ({ kind: 'zoned', local, zone }) as const;
const fair: Fields = {
  ...{ subject: 'Messe', start: at('2026-12-01T09:00:00'), end: at('2026-12-01T10:30:00') },
};
const party = (role: Party['role'], name: string, address: string): Party => ({
  ...{ role, name, address },
  response: 'none',
});

/** A mail to Willi of that day. */
const mailOf = (day: string, subject: string): Fields => ({
  ...{ subject, body: 'Guten Tag', messageId: `<${subject}@nordlicht.example>` },
  received: { kind: 'zoned', local: `${day}T08:15:00`, zone: 'UTC' },
  sent: { kind: 'zoned', local: `${day}T08:15:00`, zone: 'UTC' },
  parties: [
    party('from', 'Klara Nord', 'klara.nord@nordlicht.example'),
    party('to', 'Willi Musterfrau', 'willi.musterfrau@beispiel.example'),
  ],
});

/** An appointment as the ERP's own program enters it: texts filled with blanks, days and times as numbers. */
const entered = (
  number: number,
  subject: string,
  { company = '001', user = 1, day = 20261201 } = {},
) =>
  `insert into TERMINE values ('${company}', ${number}, ${user}, '', '', '${subject.padEnd(60)}', '', '${''.padEnd(40)}',
     ${day}, 900, ${day}, 1030, 'N', 'N', 0, 'N', '')`;

/** A company and two of its people, of whom the first operator has marked one. */
const people = [
  `insert into ADRESSEN values ('001', '${'90001'.padEnd(10)}', 'K', 'NORDREGAL', 'Nordlicht Regalbau GmbH', '', '',
     'Kai 7', 'D', '23552', 'Lübeck', '+49 451 100', '', '', 'https://nordlicht.example', '', '', 20260101, 900)`,
  ...[
    ['90001/0001', 'Klara', 'Nord'],
    ['90001/0002', 'Ole', 'Süd'],
  ].map(
    ([id = '', first, last]) =>
      `insert into PARTNER values ('001', '${id.padEnd(14)}', '${'90001'.padEnd(10)}', 'Frau', '', '${first}', '${last}', '',
         '', '', '', '', '', 0, '', '', '', '', '', '', 20260101, 900)`,
  ),
  `insert into PARTNER_SYNC values ('001', 1, '${'90001/0001'.padEnd(14)}')`,
];

const begin = [
  ...['TERMINE', 'MAILS', 'MAIL_ADR', 'PARTNER_SYNC'].map((table) => `delete from ${table}`),
  ...people,
];

describe('BüroWARE', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(bueroware, { begin });
    account = await world.addAccount('bueroware', { company: '001' });
  });
  afterEach(() => world[Symbol.asyncDispose]());
  const subjects = (user = 1) => world.outlook(user).all('appointments', 'subject');
  const names = () => world.outlook().all('contacts', 'displayName');
  const trimmed = (statement: string) =>
    world.rows(statement).map((each) => Object.values(each).map((value) => String(value).trim()));

  row('BW1', 'syncs appointments both ways with fixed widths and numbers for days', async () => {
    world.exec(entered(1, 'Abnahme'));
    await world.outlook().make('appointments', { ...fair, place: 'Halle 7' });
    await world.sync(account, 'appointments');
    assert.deepEqual(await subjects(), ['Abnahme', 'Messe']);
    const { fields } = await world.outlook().one('appointments', 'Abnahme');
    assert.deepEqual([fields['start'], fields['end']], [fair['start'], fair['end']]);
    assert.deepEqual(
      trimmed(
        'select BETREFF, ORT, DAT_VON, ZEIT_VON, DAT_BIS, ZEIT_BIS, BED_NR from TERMINE order by BETREFF',
      )[1],
      ['Messe', 'Halle 7', '20261201', '900', '20261201', '1030', '1'],
    );
  });

  row('BW1', 'syncs contacts both ways', async () => {
    await world.sync(account, 'contacts');
    const { ref, fields } = await world.outlook().one('contacts', 'Klara Nord');
    assert.deepEqual(
      [fields['company1'], fields['businessCity'], fields['customerNumber']],
      ['Nordlicht Regalbau GmbH', 'Lübeck', '90001'],
    );
    await world.outlook().change('contacts', ref, { mobilePhone: '+49 171 103' });
    world.exec("update PARTNER set FUNKTION = 'Einkauf' where PART_ID like '90001/0001%'");
    await world.sync(account, 'contacts');
    assert.deepEqual(trimmed("select MOBIL from PARTNER where PART_ID like '90001/0001%'"), [
      ['+49 171 103'],
    ]);
    const again = await world.outlook().one('contacts', 'Klara Nord');
    assert.equal(again.fields['jobTitle'], 'Einkauf');
  });

  row(
    'BW1 BW9',
    'brings mail of the inbox and of sent mail into the ERP, with its people',
    async () => {
      await world.outlook().make('incomingMail', mailOf('2026-11-23', 'Anfrage'));
      await world.outlook().make('sentMail', mailOf('2026-11-24', 'Angebot'));
      await world.sync(account, 'incomingMail');
      await world.sync(account, 'sentMail');
      assert.deepEqual(
        trimmed('select BETREFF, RICHTUNG, DATUM, ZEIT, TEXT from MAILS order by DATUM'),
        [
          ['Anfrage', 'E', '20261123', '915', 'Guten Tag'],
          ['Angebot', 'A', '20261124', '915', 'Guten Tag'],
        ],
      );
      assert.deepEqual(trimmed('select distinct ART, ADRESSE from MAIL_ADR order by ART'), [
        ['A', 'willi.musterfrau@beispiel.example'],
        ['V', 'klara.nord@nordlicht.example'],
      ]);
    },
  );

  row(
    'BW3',
    'names what a user lacks before a first run: personnel number, mail number, licence',
    async () => {
      const failing = async (user: number) => {
        const one = { ...account, erpUser: String(user) };
        const found = await checkPreconditions(world.ports, one, { write: false }, never);
        return found.filter(({ state }) => state === 'fails').map(({ name }) => name);
      };
      assert.deepEqual(await failing(1), []);
      for (const user of [5, 6, 7]) {
        assert.ok((await failing(user)).length > 0, `user ${user} lacks something`);
      }
    },
  );

  row(
    'BW3',
    'says which of personnel number, mail number and licence a user lacks, in words',
    async () => {
      const lacks = async (user: number) => {
        const one = { ...account, erpUser: String(user) };
        const found = await checkPreconditions(world.ports, one, { write: false }, never);
        const needs = found.filter(({ name, state }) => name === 'erp-need' && state === 'fails');
        for (const { advice } of needs) assert.match(`${advice?.en} ${advice?.de}`, /no .* fehlt/);
        return needs.map(({ facts }) => facts['need']);
      };
      assert.deepEqual(await lacks(1), []);
      assert.deepEqual(await lacks(5), ['personnelNumber', 'mailNumber']);
      assert.deepEqual(await lacks(6), ['mailNumber']);
      assert.deepEqual(await lacks(7), ['licence']);
    },
  );

  row('BW3', 'syncs nothing for who lacks something, and the status names it', async () => {
    const { id } = await world.addAccount('bueroware', { company: '001' }, 7);
    const wish = { account: id, area: 'contacts' } as const;
    await assert.rejects(world.service.runner.sync(wish), {
      ...{ kind: 'not-allowed', reason: 'erp-needs' },
    });
    const { areas } = await statusOf(world.ports, id, world.service);
    const contacts = areas.find(({ area }) => area === 'contacts');
    assert.match(contacts?.trouble?.en ?? '', /no licence/);
  });

  row(
    'BW5',
    'syncs the areas that are chosen for the account, and nothing while it is paused',
    async () => {
      world.exec(entered(1, 'Abnahme'));
      const { accounts } = world.store;
      const change = async (set: Partial<SyncAccount>) => {
        const now = (await accounts.account(account.id)) ?? assert.fail('it is there');
        await accounts.changeAccount({ ...now, ...set }, Date.now());
      };
      await change({ areas: { appointments: false } });
      assert.equal((await world.sync(account, 'appointments')).idle, 'area-off');
      assert.deepEqual(await subjects(), []);
      assert.equal(
        (await world.sync(account, 'tasks')).idle,
        'area-off',
        'the preset has no tasks',
      );
      await change({ areas: {}, isPaused: true });
      await assert.rejects(world.sync(account, 'appointments'), { reason: 'account-paused' });
      await world.service.scheduler.tick();
      assert.deepEqual(await subjects(), []);
      await change({ isPaused: false });
      await world.sync(account, 'appointments');
      assert.deepEqual(await subjects(), ['Abnahme']);
    },
  );

  row(
    'BW6 NX1',
    'lets the leading system win where both sides changed the same: the ERP, until an account says Exchange',
    async () => {
      world.exec(entered(1, 'Messe'));
      await world.sync(account, 'appointments');
      const both = async (ours: string, theirs: string) => {
        const [item] = await world.outlook().items('appointments');
        await world.outlook().change('appointments', item?.ref ?? '', { subject: theirs });
        world.exec(`update TERMINE set BETREFF = '${ours.padEnd(60)}'`);
        const { questions } = await world.sync(account, 'appointments');
        assert.deepEqual(questions, [], 'nobody is asked');
        return [trimmed('select BETREFF from TERMINE')[0]?.[0], ...(await subjects())];
      };
      assert.deepEqual(await both('ERP 1', 'Outlook 1'), ['ERP 1', 'ERP 1']);
      await world.setRules(account, 'appointments', { leading: 'mailbox' });
      assert.deepEqual(await both('ERP 2', 'Outlook 2'), ['Outlook 2', 'Outlook 2']);
    },
  );

  row(
    'BW7',
    'syncs the company that is chosen for the account and no other; without one, nothing',
    async () => {
      world.exec(entered(1, 'Hier'), entered(2, 'Drüben', { company: '002', user: 8 }));
      const there = await world.addAccount('bueroware', { company: '002' }, 8);
      await world.outlook(8).make('appointments', fair);
      await world.sync(account, 'appointments');
      await world.sync(there, 'appointments');
      assert.deepEqual([await subjects(1), await subjects(8)], [['Hier'], ['Drüben', 'Messe']]);
      assert.deepEqual(trimmed('select BETREFF, MND_NR from TERMINE order by BETREFF'), [
        ['Drüben', '002'],
        ['Hier', '001'],
        ['Messe', '002'],
      ]);
      const now = (await world.store.accounts.account(account.id)) ?? assert.fail('it is there');
      await world.store.accounts.changeAccount({ ...now, company: null }, Date.now());
      world.exec('delete from TERMINE');
      await assert.rejects(world.sync(account, 'appointments'), { reason: 'no-company' });
      assert.deepEqual(await subjects(1), ['Hier']);
    },
  );

  row(
    'NX15',
    'withdraws a mail that stays in step, and deletes it in nobody’s mailbox',
    async () => {
      const second = await world.addAccount('bueroware', { company: '001' }, 2);
      const area = 'incomingMail';
      for (const user of [1, 2])
        await world.outlook(user).make(area, mailOf('2026-11-23', 'Anfrage'));
      world.exec(
        "update PARTNER set [E-MAIL] = 'klara.nord@nordlicht.example' where VORNAME like 'Klara%'",
      );
      await world.sync(account, area);
      await world.sync(second, area);
      const filed = () => trimmed('select BETREFF, ADR_NR, PART_ID from MAILS');
      assert.deepEqual(filed(), [['Anfrage', '90001', '90001/0001']]);
      const scope = {
        account: account.id,
        erp: world.ports.erp.name,
        company: '001',
        area,
      } as const;
      const [pair] = await findFiled(world.ports.sync, scope, { named: '', state: 'filed' }, 1);
      const wish = { account: account.id, area } as const;
      await world.service.runner.work(wish, 'withdraw', (opened, signal) =>
        withdrawMail(world.ports, opened, { pairId: pair?.id ?? '', by: 'Willi' }, signal),
      );
      for (const each of [second, account, second]) await world.sync(each, area);
      const { ref } = await world.outlook(2).one(area, 'Anfrage');
      await world.outlook(2).change(area, ref, { read: true });
      for (const each of [second, account]) await world.sync(each, area);
      assert.deepEqual(filed(), []);
      for (const user of [1, 2]) {
        assert.deepEqual(await world.outlook(user).all(area, 'subject'), ['Anfrage']);
      }
    },
  );

  row('BW8', 'takes mail and appointments from a date on, one for each area', async () => {
    await world.setRules(account, 'incomingMail', { start: { from: 'date', date: '2026-10-01' } });
    await world.setRules(account, 'appointments', { start: { from: 'date', date: '2026-12-02' } });
    for (const day of ['2026-09-30', '2026-10-02']) {
      await world.outlook().make('incomingMail', mailOf(day, day));
      await world.outlook().make('sentMail', mailOf(day, day));
    }
    await world.outlook().make('sentMail', mailOf('2026-11-23', '2026-11-23'));
    world.exec(entered(1, 'Davor'), entered(2, 'Danach', { day: 20261203 }));
    for (const area of ['incomingMail', 'sentMail', 'appointments'] as const) {
      await world.sync(account, area);
    }
    assert.deepEqual(trimmed('select BETREFF, RICHTUNG from MAILS order by BETREFF'), [
      ['2026-10-02', 'E'],
      ['2026-11-23', 'A'],
    ]);
    assert.deepEqual(await subjects(), ['Danach']);
  });

  row('BW10', 'keeps many users apart, each with a report to check', async () => {
    const second = await world.addAccount('bueroware', { company: '001' }, 2);
    world.exec(
      entered(1, 'Abnahme'),
      entered(2, 'Inventur', { user: 2 }),
      entered(3, 'Schulung', { user: 2 }),
    );
    const reports = await Promise.all(
      [account, second].map((each) => world.sync(each, 'appointments')),
    );
    assert.deepEqual(
      reports.map(({ counts, inStep }) => [counts.create.mailbox, inStep]),
      [
        [1, 1],
        [2, 2],
      ],
    );
    assert.deepEqual(
      [await subjects(1), await subjects(2)],
      [['Abnahme'], ['Inventur', 'Schulung']],
    );
  });

  row(
    'BW11',
    'syncs the contacts that the user has marked, and brings one that is marked later',
    async () => {
      await world.sync(account, 'contacts');
      assert.deepEqual(await names(), ['Klara Nord']);
      world.exec(`insert into PARTNER_SYNC values ('001', 1, '${'90001/0002'.padEnd(14)}')`);
      await world.sync(account, 'contacts');
      assert.deepEqual(await names(), ['Klara Nord', 'Ole Süd']);
    },
  );
});
