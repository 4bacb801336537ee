import assert from 'node:assert/strict';
import { emis } from '../../server/erp/examples/emis/emis.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { Fields, Party } from '../../shared/records/SyncRecord.ts';
import { row } from './row.ts';
import { emptyEmis } from './world/emptyEmis.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';

const willi = 'willi.musterfrau@beispiel.example';
const party = (role: Party['role'], name: string, address: string): Party => ({
  ...{ role, name, address },
  response: 'none',
});

const letter: Fields = {
  subject: 'Anfrage Regale',
  body: 'Guten Tag,\nbitte ein Angebot.',
  importance: 'high',
  sent: { kind: 'zoned', local: '2026-11-23T08:15:00', zone: 'UTC' },
  received: { kind: 'zoned', local: '2026-11-23T08:15:30', zone: 'UTC' },
  messageId: '<anfrage-1@nordlicht.example>',
  parties: [
    party('from', 'Klara Nord', 'klara.nord@nordlicht.example'),
    party('to', 'Willi Musterfrau', willi),
    party('cc', 'Einkauf', 'einkauf@nordlicht.example'),
  ],
};

/** What we answer. */
const answer: Fields = {
  ...letter,
  subject: 'Angebot Regale',
  messageId: '<angebot-1@beispiel.example>',
  parties: [
    party('from', 'Willi Musterfrau', willi),
    party('to', 'Klara Nord', 'klara.nord@nordlicht.example'),
    party('cc', 'Einkauf', 'einkauf@nordlicht.example'),
  ],
};

/** The people whom the mails are from and to. */
const people = [
  `insert into adresse (mandant_nr, adress_nr, art, firma1, e_mail)
   values (1, 90001, 'K', 'Nordlicht Regalbau GmbH', 'info@nordlicht.example')`,
  `insert into ansprechpartner (mandant_nr, partner_nr, adress_nr, vorname, nachname, e_mail, ausgeschieden)
   values (1, 90002, 90001, 'Klara', 'Nord', 'klara.nord@nordlicht.example', 'N')`,
];

const kinds = [
  {
    id: 'EM5',
    what: 'incoming mail',
    area: 'incomingMail',
    mail: letter,
    table: 'posteingang',
    said: {
      ...{ kennzeichen: 'EE', status: 'empfangen', betreff: 'Anfrage Regale' },
      ...{ absender_name: 'Klara Nord', absender_adresse: 'klara.nord@nordlicht.example' },
      empfaenger: /willi\.musterfrau@beispiel\.example/,
    },
    at: 'empfangen_am',
  },
  {
    id: 'EM6',
    what: 'sent mail',
    area: 'sentMail',
    mail: answer,
    table: 'postausgang',
    said: {
      ...{ kennzeichen: 'EA', status: 'gesendet', betreff: 'Angebot Regale' },
      ...{ absender_name: 'Willi Musterfrau', absender_adresse: willi },
      empfaenger: /klara\.nord@nordlicht\.example/,
    },
    at: 'gesendet_am',
  },
] as const;

describe('emis, mail', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(emis, { begin: [...emptyEmis, ...people] });
    account = await world.addAccount('emis');
  });
  afterEach(() => world[Symbol.asyncDispose]());

  for (const { id, what, area, mail, table, said, at } of kinds) {
    const filed = () => world.rows(`select * from ${table} order by mail_nr`);

    row(
      id,
      `files ${what} with people, subject, text, time, priority, status and mark`,
      async () => {
        await world.outlook().make(area, mail);
        await world.sync(account, area);
        const [first = {}, ...more] = filed();
        assert.deepEqual(more, []);
        for (const [column, value] of Object.entries(said)) {
          if (value instanceof RegExp) assert.match(String(first[column]), value, column);
          else assert.equal(first[column], value, column);
        }
        assert.match(String(first['kopie']), /einkauf@nordlicht\.example/);
        assert.equal(String(first['inhalt']).trim().replaceAll('\r\n', '\n'), mail['body']);
        assert.match(String(first[at]), /^2026-11-23[ T]09:15/, 'in the ERP’s zone');
        assert.ok(Number(first['prioritaet']) <= 2, 'high');
        assert.equal(first['message_id'], mail['messageId']);
        assert.equal(first['anwender_nr'], 1);
      },
    );

    row(
      id,
      `files ${what} once: not again after it is moved, read, deleted, or the row is`,
      async () => {
        const ref = await world.outlook().make(area, mail);
        await world.sync(account, area);
        await world.outlook().change(area, ref, { read: true, categories: ['Gelb'] });
        const { counts } = await world.sync(account, area);
        assert.deepEqual(counts.create, { erp: 0, mailbox: 0 });
        assert.equal(filed().length, 1);
        world.exec(`update ${table} set betreff = 'Anders'`);
        await world.sync(account, area);
        assert.deepEqual(await world.outlook().all(area, 'subject'), [mail['subject']]);
        const [left] = await world.outlook().items(area);
        await world.outlook().remove(area, left?.ref ?? '');
        await world.sync(account, area);
        assert.deepEqual(
          filed().map(({ betreff }) => betreff),
          ['Anders'],
        );
        world.exec(`delete from ${table}`);
        await world.outlook().make(area, { ...mail, messageId: '<2@nordlicht.example>' });
        await world.sync(account, area);
        assert.equal(filed().length, 1, 'the new one alone');
      },
    );

    row(id, `never brings ${what} of the ERP to Outlook`, async () => {
      world.exec(
        `insert into ${table} (mandant_nr, mail_nr, anwender_nr, kennzeichen, status, betreff, ${at})
         values (1, 7, 1, 'XX', 'alt', 'Nur im ERP', '2026-11-23 10:00:00')`,
      );
      await world.sync(account, area);
      await world.sync(account, area, 'both');
      assert.deepEqual(await world.outlook().items(area), []);
    });

    row(id, `has number and name of the address and contact person on ${what}`, async () => {
      await world.outlook().make(area, mail);
      await world.sync(account, area);
      const [first = {}] = filed();
      const { adress_nr, adresse, partner_nr, partner } = first;
      assert.deepEqual(
        { adress_nr, adresse, partner_nr, partner },
        {
          ...{ adress_nr: 90001, adresse: 'Nordlicht Regalbau GmbH' },
          ...{ partner_nr: 90002, partner: 'Klara Nord' },
        },
      );
    });
  }
});
