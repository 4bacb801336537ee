import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { emis } from '../../server/erp/examples/emis/emis.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { Blob } from '../../shared/records/SyncRecord.ts';
import { until } from '../until.ts';
import { row } from './row.ts';
import { emptyEmis } from './world/emptyEmis.ts';
import { erpNow } from './world/erpNow.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';
import { textOf } from './world/textOf.ts';

const hour = 3_600_000;

/** A company and two of its people; the first is on the list of the first user, the second on that of the second. */
const people = [
  `insert into adresse (mandant_nr, adress_nr, art, kurzname, firma1, firma2, firma3, strasse, land, plz, ort,
     bundesland, telefon, telefax, internet, bemerkung)
   values (1, 90001, 'K', 'NORDREGAL', 'Nordlicht Regalbau', 'GmbH & Co. KG', 'Werk Nord', 'Kai 7', 'Deutschland',
     '23552', 'Lübeck', 'Schleswig-Holstein', '+49 451 100', '+49 451 109', 'https://nordlicht.example', 'Zahlt früh')`,
  `insert into ansprechpartner (mandant_nr, partner_nr, adress_nr, vorname, nachname, funktion, abteilung, telefon,
     telefax, mobil, e_mail, skype, geburtstag, bemerkung, bild, privat_strasse, privat_land, privat_plz, privat_ort,
     privat_bundesland, privat_telefon, privat_telefax, privat_e_mail, ausgeschieden)
   select 1, 90002, 90001, 'Klara', 'Nord', 'Einkäuferin', 'Einkauf', '+49 451 101', '+49 451 102', '+49 171 103',
     'klara.nord@nordlicht.example', 'klara.nord', '1980-02-29', 'Mag Tee', bild, 'Weg 1', 'Dänemark', '6400',
     'Sonderburg', 'Syddanmark', '+45 104', '+45 105', 'klara@privat.example', 'N'
   from ansprechpartner where bild is not null limit 1`,
  `insert into ansprechpartner (mandant_nr, partner_nr, adress_nr, vorname, nachname, ausgeschieden)
   values (1, 90003, 90001, 'Ole', 'Süd', 'N')`,
  'insert into adressliste (mandant_nr, anwender_nr, partner_nr) values (1, 1, 90002), (1, 2, 90003)',
];

/** EM7, in its order, as fields of a contact. */
const told = {
  ...{ company1: 'Nordlicht Regalbau', company2: 'GmbH & Co. KG', company3: 'Werk Nord' },
  ...{ shortName: 'NORDREGAL', businessStreet: 'Kai 7', businessCountry: 'Deutschland' },
  ...{ businessPostalCode: '23552', businessCity: 'Lübeck' },
  ...{ businessState: 'Schleswig-Holstein', companyPhone: '+49 451 100', otherFax: '+49 451 109' },
  ...{ website: 'https://nordlicht.example', firstName: 'Klara', lastName: 'Nord' },
  ...{ businessPhone: '+49 451 101', businessFax: '+49 451 102', mobilePhone: '+49 171 103' },
  ...{ email1: 'klara.nord@nordlicht.example', jobTitle: 'Einkäuferin', department: 'Einkauf' },
  ...{ personNumber: '90002', customerNumber: '90001', skype: 'klara.nord' },
  ...{ privateStreet: 'Weg 1', privateCountry: 'Dänemark', privatePostalCode: '6400' },
  ...{ privateCity: 'Sonderburg', privateState: 'Syddanmark', privatePhone: '+45 104' },
  ...{ privateFax: '+45 105', email2: 'klara@privat.example', birthday: '1980-02-29' },
};

describe('emis, contacts', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(emis, { begin: [...emptyEmis, ...people] });
    account = await world.addAccount('emis');
  });
  afterEach(() => world[Symbol.asyncDispose]());
  const names = (user = 1) => world.outlook(user).all('contacts', 'displayName');

  row('EM7', 'brings a contact to Outlook with every field that is named', async () => {
    await world.sync(account, 'contacts');
    const { fields } = await world.outlook().one('contacts', 'Klara Nord');
    const seen = Object.fromEntries(Object.keys(told).map((name) => [name, fields[name]]));
    assert.deepEqual(seen, told);
    assert.match(textOf(fields, 'notes'), /Mag Tee\s+Zahlt früh/);
  });

  row(
    'EM7',
    'brings those on the user’s list alone, and brings nothing more of who is taken off it',
    async () => {
      const second = await world.addAccount('emis', {}, 2);
      await world.sync(account, 'contacts');
      await world.sync(second, 'contacts');
      assert.deepEqual([await names(1), await names(2)], [['Klara Nord'], ['Ole Süd']]);
      world.exec(
        'delete from adressliste where anwender_nr = 2',
        `update ansprechpartner set funktion = 'Neu', geaendert_am = '${erpNow()}' where partner_nr = 90003`,
      );
      await world.sync(second, 'contacts');
      const { fields } = await world.outlook(2).one('contacts', 'Ole Süd');
      assert.equal(fields['jobTitle'], null, 'as it was');
      assert.equal(world.rows('select * from ansprechpartner where partner_nr = 90003').length, 1);
    },
  );

  row('EM7', 'brings whom somebody puts on the list, where the ERP has triggers', async () => {
    await using told = await ExampleWorld.start(emis, {
      begin: [...emptyEmis, ...people],
      tells: true,
    });
    assert.deepEqual(await putOnTheList(told), ['Klara Nord', 'Ole Süd']);
  });

  row('EM7', 'brings whom somebody puts on the list, where the ERP has no triggers', async () => {
    await world.store.accounts.removeAccount(account.id);
    assert.deepEqual(await putOnTheList(world), ['Klara Nord', 'Ole Süd']);
  });

  const picture = async () =>
    (await world.outlook().one('contacts', 'Klara Nord')).fields['picture'] as Blob | null;
  const draw = (bytes: string) =>
    world.exec(
      `update ansprechpartner set bild = ${bytes}, geaendert_am = '${erpNow()}' where partner_nr = 90002`,
    );

  row('EM7', 'brings the contact person’s picture, another one, and takes it off', async () => {
    await world.sync(account, 'contacts');
    const [{ bild } = {}] = world.rows('select bild from ansprechpartner where partner_nr = 90002');
    assert.equal((await picture())?.sha256, hash('sha256', bild as Uint8Array, 'hex'));
    draw("x'89504e470d0a'");
    await world.sync(account, 'contacts');
    assert.equal((await picture())?.bytes, 6);
    draw('null');
    await world.sync(account, 'contacts');
    assert.equal(await picture(), null);
  });

  row('EM7', 'brings a contact without a picture that is too large, and says so', async () => {
    draw('zeroblob(11000000)');
    const { lossy, losses, outOfStep } = await world.sync(account, 'contacts');
    assert.deepEqual([lossy, outOfStep], [1, {}]);
    assert.deepEqual(losses[0]?.fields, [
      {
        ...{ field: 'picture', why: 'refused' },
        sentence: 'The picture in the ERP is too large to be carried over.',
      },
    ]);
    assert.equal(await picture(), null);
    const again = await world.sync(account, 'contacts');
    assert.deepEqual(again.counts.update, { erp: 0, mailbox: 0 }, 'and does not try for ever');
  });

  row('EM7', 'goes one way: nothing that is done in Outlook reaches the ERP', async () => {
    const before = () =>
      world.rows('select * from ansprechpartner order by partner_nr') as unknown[];
    const rows = before();
    await world.sync(account, 'contacts');
    const { ref } = await world.outlook().one('contacts', 'Klara Nord');
    await world.outlook().change('contacts', ref, { mobilePhone: '+49 171 999' });
    await world.outlook().make('contacts', { displayName: 'Oma', lastName: 'Oma' });
    await world.sync(account, 'contacts');
    assert.deepEqual(before(), rows);
    const { fields } = await world.outlook().one('contacts', 'Klara Nord');
    assert.equal(fields['mobilePhone'], '+49 171 103', 'and it is as in the ERP again');
    assert.deepEqual(await names(), ['Klara Nord', 'Oma']);
    await world.outlook().remove('contacts', ref);
    await world.sync(account, 'contacts');
    assert.deepEqual(before(), rows);
    assert.deepEqual(await names(), ['Klara Nord', 'Oma'], 'what was deleted there comes again');
  });

  row(
    'EM7 EM12',
    'runs by itself once a day at 23:00, and areas without a schedule never',
    async () => {
      const { accounts } = world.store;
      for (const area of ['appointments', 'tasks', 'incomingMail', 'sentMail'] as const) {
        await world.setRules(account, area, { schedule: [] });
      }
      const ran = async () =>
        (await accounts.runTimes()).map(({ area, endedAt }) => [area, endedAt ?? 0] as const);
      const look = async () => {
        await world.service.scheduler.tick();
        await until(
          'nothing runs',
          () => world.service.runner.running.length + world.service.runner.waiting.length,
          (count) => count === 0,
        );
        return await ran();
      };
      const clock = new Intl.DateTimeFormat('de', {
        ...{ timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' },
      });
      const isEleven = () => Number(clock.format(Date.now() + world.skew).slice(0, 2)) === 23;
      // From the beginning of an hour, so that each look is well within one.
      world.skew = hour - (Date.now() % hour) + hour / 2;
      if (isEleven()) world.skew += hour;
      const begun = await world.addAccount('emis', {}, 2);
      await accounts.removeAccount(account.id);
      for (const area of ['appointments', 'tasks', 'incomingMail', 'sentMail'] as const) {
        await world.setRules(begun, area, { schedule: [] });
      }
      const seen: string[] = [];
      let last = 0;
      for (let hours = 0; hours < 48; hours += 1) {
        const all = await look();
        assert.ok(
          all.every(([area]) => area === 'contacts'),
          'no other area ran',
        );
        const at = all[0]?.[1] ?? 0;
        if (at > last) seen.push(isEleven() ? '23' : 'another hour');
        last = at;
        world.skew += hour;
      }
      assert.deepEqual(seen, ['23', '23']);
      assert.deepEqual(await names(2), ['Ole Süd']);
      world.exec(`insert into termin (mandant_nr, termin_nr, anwender_nr, betreff, datum_von, zeit_von, datum_bis, zeit_bis)
      values (1, 1, 2, 'Messe', '2026-12-01', '09:00', '2026-12-01', '10:00')`);
      await world.sync(begun, 'appointments');
      const [subject] = await world.outlook(2).all('appointments', 'subject');
      assert.equal(subject, 'Messe', 'by hand it runs');
    },
  );
});

/** @returns who is in the Outlook of the first user after another was put on their list. */
async function putOnTheList(world: ExampleWorld): Promise<unknown[]> {
  const account = await world.addAccount('emis');
  await world.sync(account, 'contacts');
  world.exec('insert into adressliste (mandant_nr, anwender_nr, partner_nr) values (1, 1, 90003)');
  await world.sync(account, 'contacts');
  return await world.outlook().all('contacts', 'displayName');
}
