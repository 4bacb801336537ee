import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { callErpLink, type AtConsole } from './ErpConsole.ts';
import { makeShop, writeMapping, type ShopChange } from './shop.ts';

/** The `sync.contacts` of the shop's mapping. */
type Contacts = Record<string, unknown> & { fields: Record<string, unknown> };

const contacts = (mapping: Record<string, unknown>): Contacts =>
  (mapping['sync'] as { contacts: Contacts }).contacts;
const person = (mapping: Record<string, unknown>): Record<string, unknown> =>
  (mapping['kinds'] as { person: Record<string, unknown> }).person;

const people = `insert into person (company, first, last, mail, born, grade, changed_at) values
  ('1', 'Zoë', 'Ärger', 'zoe@one.example', '1980-02-29', 'A', '2026-11-01 10:00:00'),
  ('1', 'Bob', 'Böse' || char(27) || '[31m', 'bob@one.example', 'sometime', 'B', '2026-11-02 10:00:00'),
  ('1', 'Cem', 'Çelik', null, null, 'A', '2026-11-03 10:00:00')`;

describe('erp-link erp check', () => {
  let folder: string;
  let shops = 0;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-check-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Checks a mapping with a database of its own. */
  async function check(
    change: ShopChange = () => undefined,
    more: readonly string[] = [people],
    words: readonly string[] = [],
    at: AtConsole = {},
  ) {
    shops += 1;
    const mapping = writeMapping(folder, `shop${shops}.yaml`, change);
    const database = makeShop(folder, `shop${shops}.sqlite`, more);
    const called = await callErpLink(
      ['erp', 'check', mapping, '--database', database, ...words],
      at,
    );
    return { ...called, mapping, database };
  }

  it('shows the records in neutral form and ends with 0 where all is well', async () => {
    const { code, out } = await check();
    assert.equal(code, 0, out);
    assert.match(
      out,
      /^shop\d+\.yaml: ERP “shop” \(sqlite\); 3 tables and 13 columns are named\.$/m,
    );
    assert.match(out, /^Nothing is wrong\.$/m);
    assert.match(out, /^ {2}lastName +Ärger +Çelik$/m);
    assert.match(out, /^ {2}birthday +1980-02-29$/m);
  });

  it('counts what cannot be read, with the reason', async () => {
    const { code, out } = await check();
    assert.equal(code, 0);
    assert.match(out, /2 of 3 records of the company 1/);
    assert.match(out, /1 not readable: The ERP holds a value in born that is not a date/);
  });

  it('hands no control sequence of the database to the terminal', async () => {
    const { out } = await check((mapping) => {
      delete contacts(mapping).fields['birthday'];
    });
    assert.match(out, /Böse/);
    assert.doesNotMatch(out, /\p{Cc}(?<!\n)/u);
  });

  it('says which level of change detection it found, and why no better', async () => {
    const { out } = await check();
    assert.match(out, /level 2, by the time of change \(changed_at\); versions by fingerprint/);
    assert.match(
      out,
      /no better: our triggers are not installed; `erp-link erp triggers FILE --apply`/,
    );
    const poor = await check((mapping) => {
      delete person(mapping)['changed'];
    });
    assert.match(poor.out, /level 3, by reading everything/);
    assert.match(poor.out, /no better: `changed` is not said; person has changed_at/);
  });

  it('says a reason once, with whom it concerns where that is not all', async () => {
    const two = await check((mapping) => {
      const { kinds, sync } = mapping as Record<'kinds' | 'sync', Record<string, object>>;
      kinds['visit'] = { ...kinds['person'], changed: undefined };
      sync['tasks'] = { kind: 'visit', owner: 'everybody', fields: { subject: 'first' } };
    });
    assert.equal(two.out.match(/our triggers are not installed/g)?.length, 1, two.out);
    assert.match(two.out, /^ {2}no better: our triggers/m);
    assert.match(two.out, /^ {2}no better \(tasks \(visit\)\): `changed` is not said/m);
  });

  it('names a wrong table with its line and the nearest right name, and ends with 1', async () => {
    const { code, out } = await check((mapping) => {
      person(mapping)['table'] = 'persn';
    });
    assert.equal(code, 1);
    assert.match(
      out,
      /yaml, line \d+, kinds\.person\.table: expected a table or view of the database, found “persn”; did you mean person\?/,
    );
    const german = await check(
      (mapping) => {
        person(mapping)['table'] = 'persn';
      },
      [],
      [],
      { language: 'de' },
    );
    assert.match(
      german.out,
      /Zeile \d+, kinds\.person\.table: erwartet: eine Tabelle oder Sicht der Datenbank; gefunden: „persn“; ist person gemeint\?/,
    );
  });

  it('names a wrong column, a column of a type that holds no such field, and a column nobody fills', async () => {
    const { code, out } = await check(
      (mapping) => {
        contacts(mapping).fields['email1'] = 'mial';
        contacts(mapping).fields['birthday'] = { date: 'photo' };
      },
      [
        `alter table person add column photo blob`,
        `alter table person add column must text not null default ''`,
      ],
    );
    assert.equal(code, 1);
    assert.match(
      out,
      /sync\.contacts\.fields\.email1.*: expected a column of person, found “mial”; did you mean mail\?/,
    );
    assert.match(out, /birthday is a day: person\.photo is of the type blob, which holds none/);
    const filled = await check(undefined, [
      `drop table person`,
      `create table person (id integer primary key, company text not null, first text, last text, mail text,
         born text, changed_at timestamp, must text not null)`,
    ]);
    const noKey = await check(undefined, [
      `drop table person`,
      `create table person (id text not null, company text not null, first text, last text, mail text,
         born text, changed_at timestamp)`,
    ]);
    assert.match(noKey.out, /expected a key that the database gives, found person\.id/);
    assert.doesNotMatch(noKey.out, /a new row of person/, 'one thing is said once');
    assert.match(
      filled.out,
      /sync\.contacts\.create: a new row of person must have a value in must/,
    );
    assert.equal(filled.code, 1);
  });

  it('finds a key that is there twice', async () => {
    const { code, out } = await check((mapping) => {
      person(mapping)['key'] = 'grade';
      contacts(mapping)['create'] = 'never';
    });
    assert.equal(code, 1);
    assert.match(
      out,
      /kinds\.person\.key: expected a key that is unique within a company, found person\.grade “A” 2 times/,
    );
  });

  it('writes a test record, changes and deletes it, and leaves nothing behind', async () => {
    const { code, out, database } = await check(undefined, [people], ['--write-test']);
    assert.equal(code, 0, out);
    assert.match(
      out,
      /Writing \(Anna\)\n {2}contacts \(person\) {2}works: made, read, changed, deleted, all taken back/,
    );
    const after = new Database(database, { readonly: true });
    assert.deepEqual(after.prepare('select count(*) as n from person').get(), { n: 3 });
    after.close();
  });

  it('says what the database says against a test record, and ends with 1', async () => {
    const trigger = `create trigger no before insert on person begin select raise(abort, 'not on Sundays'); end`;
    const { code, out } = await check(undefined, [people, trigger], ['--write-test']);
    assert.equal(code, 1);
    assert.match(out, /fails at making: The ERP itself refused this\. \(not on Sundays\)/);
  });

  it('finds a text that does not come back as it was written', async () => {
    const trigger = `create trigger louder after insert on person begin
      update person set last = upper(last) where id = new.id; end`;
    const { code, out } = await check(undefined, [people, trigger], ['--write-test']);
    assert.equal(code, 1);
    assert.match(out, /fails at reading back \(made\): lastName did not come back as written/);
  });

  it('reads what one user sees, and says so where there is no such user', async () => {
    const mine: ShopChange = (mapping) => {
      contacts(mapping)['owner'] = { column: 'grade' };
    };
    const more = [people, `update person set grade = 'b' where id = 3`];
    const { out } = await check(mine, more, ['--user', 'BERND']);
    assert.match(out, /1 of 1 records/);
    const nobody = await check(mine, more, ['--user', 'carl']);
    assert.equal(nobody.code, 1);
    assert.equal(nobody.err, 'Nobody in the ERP has the login or key “carl”.');
  });

  it('says that tables are empty, and that nothing is synced', async () => {
    const empty = await check(undefined, []);
    assert.equal(empty.code, 0);
    assert.match(empty.out, /^contacts \(person\): no records$/m);
    const pane = await check((mapping) => {
      delete mapping['sync'];
    });
    assert.equal(pane.code, 0);
    assert.match(
      pane.out,
      /The mapping has no `sync`: the pane works with it, and nothing is synced\./,
    );
  });

  it('shows kinds that are not synced as the pane does, and of a user only what that user sees', async () => {
    const owed: ShopChange = (mapping) => {
      delete mapping['sync'];
      const { kinds } = mapping as { kinds: { person: Record<string, unknown> } };
      kinds.person['figures'] = [
        { name: 'owed', label: { en: 'Owed', de: 'Offen' }, number: 'grade' },
      ];
      kinds.person['fields'] = [
        { name: 'mail', label: { en: 'Mail', de: 'Mail' }, value: '{mail}' },
      ];
      kinds.person['visibility'] = { own: { column: 'born' } };
    };
    const more = [people, `update person set grade = '7', born = 'b' where id = 3`];
    const all = await check(owed, more);
    assert.equal(all.code, 0, all.err);
    assert.match(all.out, /^person \(in the pane only\): 1 of 3 records of the company 1$/m);
    assert.match(all.out, /2 not readable: The ERP holds a value in grade that is not a/);
    assert.match(all.out, /^ {2}title +Cem Çelik$/m);
    assert.match(all.out, /^ {2}owed +7$/m);
    assert.match(all.out, /^ {2}empty in these: mail$/m);
    const mine = await check(owed, more, ['--user', 'bernd', '--json']);
    const { kinds } = JSON.parse(mine.out) as { kinds: { kind: string; looked: number }[] };
    assert.deepEqual(
      kinds.map(({ kind, looked }) => [kind, looked]),
      [['person', 1]],
    );
  });

  it('gives one JSON object where it is asked to', async () => {
    const { code, out } = await check(undefined, [people], ['--json', '--write-test']);
    assert.equal(code, 0);
    const said = JSON.parse(out) as {
      works: boolean;
      areas: { looked: number; detection: { level: number }; write: { state: string } }[];
    };
    assert.equal(said.works, true);
    assert.deepEqual(
      said.areas.map(({ looked, detection, write }) => [looked, detection.level, write.state]),
      [[3, 2, 'well']],
    );
    const wrong = await check(
      (mapping) => {
        person(mapping)['table'] = 'persn';
      },
      [],
      ['--json'],
    );
    const { works, problems } = JSON.parse(wrong.out) as {
      works: boolean;
      problems: { path: string; line: number; en: string }[];
    };
    assert.equal(wrong.code, 1);
    assert.equal(works, false);
    assert.equal(problems[0]?.path, 'kinds.person.table');
    assert.ok((problems[0]?.line ?? 0) > 1);
  });

  it('tells which variables the installation has to set', async () => {
    const { code, out } = await check((mapping) => {
      person(mapping)['openUrl'] = '${erpUrl}/person/{id}';
    });
    assert.equal(code, 0, out);
    assert.match(out, /The installation has to set \$\{erpUrl\}\./);
  });

  it('stays quick with a million rows', async function () {
    this.timeout(120_000);
    const many = `insert into person (company, first, last, mail, changed_at)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000)
      select '1', 'F' || i, 'L' || i, 'm' || i || '@many.example', '2026-11-01 10:00:00' from n`;
    const mapping = writeMapping(folder, 'many.yaml');
    const database = makeShop(folder, 'many.sqlite', [many]);
    const begun = performance.now();
    const { code, out } = await callErpLink([
      'erp',
      'check',
      mapping,
      '--database',
      database,
      '--write-test',
    ]);
    const took = performance.now() - begun;
    assert.equal(code, 0, out);
    assert.match(out, /10 of \d+\+ records/);
    assert.ok(took < 5000, `${took} ms`);
  });
});
