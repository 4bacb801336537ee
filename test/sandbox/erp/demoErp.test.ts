import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { DemoData, DemoRow } from '../../../server/sandbox/erp/DemoData.ts';
import { demoCompanies } from '../../../server/sandbox/erp/demoCompanies.ts';
import { demoErp, demoSeed } from '../../../server/sandbox/erp/demoErp.ts';
import { demoFacts } from '../../../server/sandbox/erp/demoFacts.ts';
import { demoRows } from '../../../server/sandbox/erp/demoRows.ts';
import { demoUsers } from '../../../server/sandbox/erp/demoUsers.ts';
import { largeErp } from '../../../server/sandbox/erp/largeErp.ts';

const day = '2026-11-21';

describe('the demo ERP', () => {
  let folder = '';
  let rows: DemoData = {};
  before(() => {
    rows = demoRows(demoSeed, day);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-demo-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const table = (name: string): DemoRow[] => rows[name] ?? assert.fail(name);

  it('is the same everywhere: the same seed and day give the same bytes', () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    const [one, two] = [demoErp(folder, day), demoErp(other, day)];
    assert.ok(one.created && two.created);
    assert.equal(digest(readFileSync(one.file)), digest(readFileSync(two.file)));
    assert.deepEqual(demoRows(demoSeed, day), rows);
  });

  it('is other with another seed', () => {
    assert.notDeepEqual(demoRows(demoSeed + 1, day).adressen, rows.adressen);
  });

  it('is made once a day, and the day before is cleared away', () => {
    const first = demoErp(folder, day);
    assert.deepEqual(demoErp(folder, day), { file: first.file, created: false });
    writeFileSync(join(folder, 'kept.txt'), '');
    writeFileSync(`${first.file}.new`, 'half of one');
    writeFileSync(`${first.file}.new-journal`, 'what a crash leaves');
    const second = demoErp(folder, '2026-11-22');
    assert.ok(second.created);
    assert.deepEqual(
      readdirSync(folder).sort(),
      [second.file.slice(folder.length + 1), 'kept.txt'].sort(),
    );
  });

  it('keeps records and their keys from day to day', () => {
    const steady: Record<string, string[]> = {
      adressen: ['mandant_nr', 'adr_nr', 'name1', 'e_mail'],
      ansprechpartner: ['mandant_nr', 'ap_nr', 'adr_nr', 'e_mail'],
      auftraege: ['mandant_nr', 'beleg_id', 'adr_nr', 'betreff', 'netto', 'bestell_nr'],
      rechnungen: ['mandant_nr', 'beleg_id', 'adr_nr', 'auftrag_id', 'brutto'],
      bestellungen: ['mandant_nr', 'beleg_id', 'adr_nr', 'betreff'],
      projekte: ['mandant_nr', 'beleg_id', 'adr_nr', 'betreff'],
      termine: ['mandant_nr', 'termin_nr', 'adr_nr', 'betreff', 'benutzer_nr'],
      aufgaben: ['mandant_nr', 'aufgabe_nr', 'adr_nr', 'betreff', 'benutzer_nr'],
      mails: ['mandant_nr', 'mail_nr', 'adr_nr', 'absender', 'empfaenger'],
    };
    for (const later of ['2026-11-22', '2026-11-23', '2027-01-04', '2028-02-29']) {
      const then = demoRows(demoSeed, later);
      for (const [name, columns] of Object.entries(steady)) {
        const only = (list: DemoRow[]) => list.map((row) => columns.map((column) => row[column]));
        assert.deepEqual(only(then[name] ?? []), only(table(name)), `${name} on ${later}`);
      }
    }
  });

  it('has two companies with 250 customers and suppliers, three contact persons each', () => {
    assert.deepEqual(
      demoCompanies.map(({ name, domain, currency }) => [name, domain, currency]),
      [
        ['Nordwind Handels GmbH', 'nordwind.example', 'EUR'],
        ['Südwind Service AG', 'suedwind.example', 'CHF'],
      ],
    );
    assert.equal(table('adressen').length, 250);
    const persons = Map.groupBy(
      table('ansprechpartner'),
      (row) => `${String(row.mandant_nr)} ${String(row.adr_nr)}`,
    );
    assert.equal(persons.size, 250);
    assert.ok([...persons.values()].every((three) => three.length === 3));
  });

  it('has no two customers of one name', () => {
    const names = table('adressen').map(({ name1 }) => name1);
    assert.equal(new Set(names).size, names.length);
  });

  it('uses reserved mail domains only', () => {
    const text = JSON.stringify(rows);
    const domains = [...text.matchAll(/[@.]([a-z0-9-]+\.[a-z]{2,})(?=["/ ])/g)].map(
      ([, domain]) => domain,
    );
    assert.ok(domains.length > 1000);
    assert.deepEqual(
      domains.filter((domain) => !domain?.endsWith('.example')),
      [],
    );
    for (const { e_mail: mail } of [...table('adressen'), ...table('ansprechpartner')]) {
      assert.match(String(mail), /^[a-z0-9.-]+@[a-z0-9-]+\.example$/);
    }
  });

  it('has names of many tongues, groups with one domain, freemail, and people in two places', () => {
    const all = JSON.stringify(
      table('ansprechpartner').map(
        ({ vorname, nachname }) => `${String(vorname)} ${String(nachname)}`,
      ),
    );
    for (const letter of 'äöüßéèçñøłıŞğČ’') assert.ok(all.includes(letter), letter);
    assert.match(all, /\p{L}-\p{L}/u);
    const homes = table('adressen').map(({ homepage }) => homepage);
    assert.equal(homes.filter((home) => home === 'https://www.hansen-gruppe.example').length, 3);
    const mails = table('ansprechpartner').map(({ e_mail: mail }) => String(mail));
    assert.ok(mails.filter((mail) => mail.endsWith('@freemail.example')).length >= 20);
    const shared = mails.filter((mail, i) => mails.indexOf(mail) !== i);
    assert.ok(shared.length >= 3 && shared.length <= 10, String(shared.length));
  });

  it('has documents with the numbers people quote, unique within a company', () => {
    for (const [name, column, form] of [
      ['auftraege', 'auftrag_nr', /^AU-20\d\d-2\d{4}$/],
      ['rechnungen', 'rechnung_nr', /^RE-20\d\d-1\d{4}$/],
      ['bestellungen', 'bestellung_nr', /^BE-20\d\d-5\d{3}$/],
      ['projekte', 'projekt_nr', /^PR-20\d\d-\d{3}$/],
    ] as const) {
      const numbers = table(name).map((row) => `${String(row.mandant_nr)} ${String(row[column])}`);
      assert.ok(numbers.length >= 80, name);
      assert.equal(new Set(numbers).size, numbers.length);
      assert.ok(
        table(name).every((row) => form.test(String(row[column]))),
        name,
      );
    }
  });

  it('looks alive on its day: overdue, due today and tomorrow, nothing written in the future', () => {
    const open = table('rechnungen').filter(({ offen }) => Number(offen) > 0);
    assert.ok(open.some(({ faellig_am: due }) => String(due) < day));
    assert.ok(open.some(({ faellig_am: due }) => String(due) > day));
    assert.ok(table('termine').some(({ beginn }) => String(beginn) > `${day} 23`));
    for (const name of [
      'adressen',
      'ansprechpartner',
      'auftraege',
      'rechnungen',
      'bestellungen',
      'projekte',
      'termine',
      'aufgaben',
      'mails',
    ]) {
      for (const row of table(name)) {
        assert.ok(
          String(row.geaendert_am) <= `${day} 23:59:59`,
          `${name} ${String(row.geaendert_am)}`,
        );
        assert.ok(
          String(row.angelegt_am) <= String(row.geaendert_am),
          `${name} ${JSON.stringify(row)}`,
        );
      }
    }
    assert.ok(table('rechnungen').every(({ datum }) => String(datum) <= day));
  });

  it('fits together: whatever a row refers to is there', () => {
    const known = (name: string, key: string) =>
      new Set(table(name).map((row) => `${String(row.mandant_nr)} ${String(row[key])}`));
    const places: [string, Set<string>][] = [
      ['adr_nr', known('adressen', 'adr_nr')],
      ['ap_nr', known('ansprechpartner', 'ap_nr')],
      ['projekt_id', known('projekte', 'beleg_id')],
      ['auftrag_id', known('auftraege', 'beleg_id')],
    ];
    for (const [name, list] of Object.entries(rows)) {
      for (const row of list) {
        for (const [column, keys] of places) {
          const key = row[column];
          if (key === undefined || key === null) continue;
          assert.ok(
            keys.has(`${String(row.mandant_nr)} ${String(key)}`),
            `${name}.${column} ${String(key)}`,
          );
        }
      }
    }
  });

  it('has users with rights: one without invoices, one with few of their own, one locked', () => {
    const byLogin = Object.fromEntries(demoUsers.map((user) => [user.login, user]));
    assert.equal(byLogin['anna.berger']?.companies.length, 2);
    assert.ok(!byLogin['jonas.keller']?.companies[0]?.rights.includes('RE'));
    assert.ok(!byLogin['thomas.weiss']?.companies[0]?.rights.includes('ALL'));
    assert.equal(byLogin['peter.lang']?.locked, true);
    assert.ok(demoUsers.every(({ mail }) => /@(nordwind|suedwind)\.example$/.test(mail)));
  });

  it('tells facts that its rows bear out', () => {
    const facts = demoFacts(demoSeed, day);
    assert.equal(facts.length, 250);
    const brenner = facts[0];
    assert.ok(brenner);
    assert.equal(brenner.name, 'Brenner Maschinenbau GmbH');
    assert.equal(brenner.domain, 'brenner-maschinenbau.example');
    assert.ok(brenner.invoices.some(({ open }) => Number(open) > 0));
    for (const fact of facts) {
      const row = table('adressen').find(
        (one) => String(one.mandant_nr) === fact.company && String(one.adr_nr) === fact.key,
      );
      assert.deepEqual([row?.name1, row?.e_mail], [fact.name, fact.mail]);
      for (const person of fact.persons) {
        const found = table('ansprechpartner').find(
          (one) => String(one.mandant_nr) === person.company && String(one.ap_nr) === person.key,
        );
        assert.deepEqual([found?.e_mail, String(found?.adr_nr)], [person.mail, fact.key]);
      }
      for (const invoice of fact.invoices) {
        const found = table('rechnungen').find(
          (one) =>
            String(one.mandant_nr) === invoice.company && String(one.beleg_id) === invoice.key,
        );
        assert.deepEqual(
          [found?.rechnung_nr, found?.offen, String(found?.adr_nr)],
          [invoice.number, invoice.open, fact.key],
        );
      }
    }
  });

  it('can be made large, with as many contacts and documents as asked', () => {
    const file = join(folder, 'large.sqlite');
    largeErp(file, day, { contacts: 2000, documents: 5000 });
    const database = new Database(file, { readonly: true });
    const count = (name: string) =>
      Number(database.prepare(`select count(*) from ${name}`).pluck().get());
    assert.equal(count('adressen') + count('ansprechpartner'), 2000);
    assert.equal(
      count('auftraege') + count('rechnungen') + count('bestellungen') + count('projekte'),
      5000,
    );
    const years = database
      .prepare('select count(distinct substr(rechnung_nr, 4, 4)) from rechnungen')
      .pluck()
      .get();
    assert.ok(Number(years) >= 8);
    database.close();
  });
});

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
