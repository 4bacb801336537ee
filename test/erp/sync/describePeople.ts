import assert from 'node:assert/strict';
import type { TestErp } from './openErp.ts';
import { StoreHand } from './StoreHand.ts';
import type { WaysWorld } from './waysWorld.ts';

/** People of a mail: in rows of their own, and in columns of the mail. */
export function describePeople({ dialect, open, run }: WaysWorld): void {
  describe('with people in child rows', () => {
    const people = (more: Record<string, unknown> = {}): TestErp => ({
      tables: ['mail', 'mailadr'],
      statements: [
        `create table mail (id integer not null, mandant varchar(10) not null, wer varchar(20), betreff varchar(60), primary key (mandant, id))`,
        `create table mailadr (mandant varchar(10) not null, mail integer not null, pos integer not null, art varchar(1),
          name varchar(20) not null, adresse varchar(60), primary key (mandant, mail, pos))`,
        `insert into mail values (1, 'north', 'anna', 'Eins'), (1, 'south', 'anna', 'Fremd')`,
        `insert into mailadr values ('north', 1, 2, 'A', 'Anna', 'anna@a.example'), ('north', 1, 1, 'V', '', 'von@b.example'),
          ('north', 1, 3, 'C', ' ', ''), ('south', 1, 1, 'V', 'Fremd', 'fremd@c.example')`,
      ],
      kinds: { mail: { family: 'mail', table: 'mail' } },
      sync: {
        incomingMail: {
          kind: 'mail',
          owner: { column: 'wer' },
          fields: {
            subject: 'betreff',
            parties: {
              table: 'mailadr',
              by: 'mail',
              company: 'mandant',
              position: 'pos',
              name: 'name',
              address: 'adresse',
              role: 'art',
              codes: { V: 'from', A: 'to', C: 'cc' },
              inserted: true,
              ...more,
            },
          },
          create: { key: 'highest' },
          update: {},
          delete: 'row',
        },
      },
    });
    const mailHand = async (said: TestErp) =>
      new StoreHand(await (await open(said)).store(), 'incomingMail');
    const rows = async () =>
      (
        await run(
          `select pos, art, name, adresse from mailadr where mandant = 'north' and mail = 2 order by pos`,
        )
      ).map((row) => Object.values(row as Record<string, unknown>).map(String));
    const given = [
      { name: '', address: 'von@b.example', role: 'from', response: 'none' },
      { name: 'Zoë', address: 'zoe@a.example', role: 'to', response: 'none' },
      { name: '', address: 'blind@a.example', role: 'bcc', response: 'none' },
      { name: 'Ćiro', address: 'ciro@a.example', role: 'cc', response: 'none' },
    ] as const;

    it('reads those of its company in their order, and no nobodies', async () => {
      const one = await mailHand(people());
      assert.deepEqual((await one.found('north/mail/1')).record.fields['parties'], [
        { name: '', address: 'von@b.example', role: 'from', response: 'none' },
        { name: 'Anna', address: 'anna@a.example', role: 'to', response: 'none' },
      ]);
    });

    it('makes their rows with the record but for roles that have no code, and removes them with it', async () => {
      const one = await mailHand(people());
      const ref = await one.made({ subject: 'Neu', parties: given });
      assert.deepEqual(await rows(), [
        ['1', 'V', '', 'von@b.example'],
        ['2', 'A', 'Zoë', 'zoe@a.example'],
        ['3', 'C', 'Ćiro', 'ciro@a.example'],
      ]);
      assert.deepEqual(
        (await one.found(ref)).record.fields['parties'],
        given.filter(({ role }) => role !== 'bcc'),
      );
      assert.equal((await one.remove(ref)).state, 'done');
      assert.deepEqual(await rows(), []);
      assert.equal((await run('select * from mailadr')).length, 4);
    });

    if (dialect !== 'mariadb') {
      it('keeps them where the record was not deleted after all', async () => {
        const said = people();
        const one = await mailHand({
          ...said,
          statements: [...said.statements, ...(deafToDeletes[dialect] ?? [])],
        });
        assert.equal((await one.remove('north/mail/1')).state, 'conflict');
        assert.equal((await run('select * from mailadr')).length, 4);
      });
    }

    it('makes none where the mapping does not say so', async () => {
      const one = await mailHand(people({ inserted: undefined }));
      await one.made({ subject: 'Neu', parties: given });
      assert.deepEqual(await rows(), []);
    });

    it('refuses a name that does not fit, and makes neither record nor people', async () => {
      const one = await mailHand(people());
      const parties = [...given, { ...given[1], name: 'x'.repeat(21) }];
      const written = await one.create({ subject: 'Neu', parties });
      assert.ok(written.state === 'refused', written.state);
      assert.match(written.error.message, /longer than the 20 characters of mailadr.name/);
      assert.deepEqual(await run(`select * from mail where betreff = 'Neu'`), []);
    });
  });

  describe('with people in columns', () => {
    const mail: TestErp = {
      tables: ['mail'],
      statements: [
        `create table mail (id integer not null primary key, mandant varchar(10) not null, wer varchar(20), betreff varchar(60),
          von_name varchar(40), von varchar(60), an varchar(400), kopie varchar(60) not null)`,
      ],
      kinds: { mail: { family: 'mail', table: 'mail' } },
      sync: {
        incomingMail: {
          kind: 'mail',
          owner: { column: 'wer' },
          fields: {
            subject: 'betreff',
            parties: {
              people: { from: { name: 'von_name', address: 'von' }, to: 'an', cc: 'kopie' },
            },
          },
          create: { key: 'highest' },
          update: {},
          delete: 'row',
        },
      },
    };

    it('writes lists as mail programs do and reads them as they were, and changes them', async () => {
      const one = new StoreHand(await (await open(mail)).store(), 'incomingMail');
      const parties = [
        { name: 'Müller, Ćiro "C"', address: 'c@a.example', role: 'from', response: 'none' },
        { name: 'Huber, Anna', address: 'anna@a.example', role: 'to', response: 'none' },
        { name: '', address: 'bernd@b.example', role: 'to', response: 'none' },
        { name: 'Nur \\ ein; "Name"', address: '', role: 'to', response: 'none' },
      ] as const;
      const ref = await one.made({ subject: 'Neu', parties });
      assert.deepEqual((await one.found(ref)).record.fields['parties'], parties);
      const [row] = await run('select an, kopie from mail');
      assert.deepEqual(
        { ...(row as object) },
        {
          an: `"Huber, Anna" <anna@a.example>; bernd@b.example; "Nur \\\\ ein; \\"Name\\""`,
          kopie: '',
        },
      );
      const fewer = [{ ...parties[1], role: 'cc' }] as const;
      const written = await one.update(ref, { parties: fewer });
      assert.ok(written.state === 'done', JSON.stringify(written));
      assert.deepEqual(written.record?.fields['parties'], fewer);
      const cleared = await one.update(ref, { parties: null });
      assert.ok(cleared.state === 'done');
      assert.equal(cleared.record?.fields['parties'], null);
    });

    it('refuses more people than the column takes', async () => {
      const one = new StoreHand(await (await open(mail)).store(), 'incomingMail');
      const parties = Array.from({ length: 9 }, (_, n) => ({
        name: '',
        address: `person${n}@a.example`,
        role: 'cc' as const,
        response: 'none' as const,
      }));
      const written = await one.create({ subject: 'Neu', parties });
      assert.ok(written.state === 'refused');
      assert.match(written.error.message, /longer than the 60 characters of kopie/);
    });
  });
}

/** A trigger of the ERP's that deletes no mail, and does not say so. */
const deafToDeletes: Record<string, string[]> = {
  sqlite: ['create trigger taub before delete on mail begin select raise(ignore); end'],
  postgres: [
    'create or replace function taub() returns trigger language plpgsql as $$ begin return null; end $$',
    'create trigger taub before delete on mail for each row execute function taub()',
  ],
};
