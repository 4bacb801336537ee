import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { examples } from '../../../server/erp/examples/examples.ts';
import { parseMapping } from '../../../server/erp/sql/mapping/parseMapping.ts';
import { demoErp } from '../../../server/sandbox/erp/demoErp.ts';
import { callErpLink, type AtConsole } from '../../cli/erp/ErpConsole.ts';
import { exampleDay } from '../examples/exampleChance.ts';
import { fieldColumns } from '../examples/fieldColumns.ts';
import { sqliteExample } from '../examples/sqliteExample.ts';
import { pairsOf } from './draftOf.ts';
import { englishCrm } from './englishCrm.ts';
import { frenchErp } from './frenchErp.ts';
import { madeFile } from './madeFile.ts';
import { oddNames } from './oddNames.ts';
import { strangers } from './strangers.ts';

describe('erp-link erp draft', function () {
  this.timeout(120_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-draft-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const draft = (file: string, at: AtConsole = {}, more: readonly string[] = []) =>
    callErpLink(['erp', 'draft', '--database', file, ...more], at);

  /** Drafts a mapping, and has it checked as an administrator would. @returns the draft. */
  const drafted = async (file: string): Promise<string> => {
    const { code, out, err } = await draft(file, {}, ['--time-zone', 'Europe/Berlin']);
    assert.equal(code, 0, err);
    const name = join(folder, 'drafted.yaml');
    writeFileSync(name, out);
    const check = await callErpLink(['erp', 'check', name, '--database', file]);
    assert.equal(check.code, 0, `${out}\n${check.out}\n${check.err}`);
    assert.match(check.out, /Nothing is wrong\./);
    return out;
  };

  const pairs = (text: string) =>
    pairsOf(fieldColumns(parseMapping(text, 'drafted.yaml').mapping)).toSorted();

  it('proposes files for the examples with which erp check finds nothing wrong', async () => {
    for (const example of examples) await drafted(sqliteExample(example, folder));
    await drafted(demoErp(join(folder, 'demo'), exampleDay).file);
  });

  it('does so for databases of other languages and manners, and of odd names', async () => {
    for (const { name, statements } of strangers) {
      await drafted(madeFile(folder, statements, `${name}.sqlite`));
    }
    const odd = await drafted(madeFile(folder, oddNames));
    assert.doesNotMatch(odd, /^# (Left out|Look at) (kinds|sync|users)/m);
    const found = pairs(odd).join('\n');
    assert.match(found, /contacts lastName Kontakt-Personen \(alle\)\.Nach"name/);
    assert.match(found, /contacts company1 Kunden\.Firmen\.Name/);
    assert.match(found, /appointments start Termine & Co\.Beginn/);
    // Alone it would be a template with a part that may be left out.
    assert.match(odd, /'\{Tel\. \[geschäftlich\]\}'/);
  });

  it('changes nothing in the database, and gives no value of it away', async () => {
    for (const example of examples) {
      const file = sqliteExample(example, folder);
      const before = digest(file);
      const text = await drafted(file);
      assert.equal(digest(file), before);
      const said = tellingValues(file).filter((value) => text.includes(value));
      assert.deepEqual(said, [], example.name);
    }
  });

  it('says its reasons in the language of the console', async () => {
    const file = madeFile(folder, englishCrm.statements);
    const german = await draft(file, { language: 'de' });
    assert.match(german.out, /^# Eine Zuordnung, von `erp-link erp draft`/);
    assert.match(german.out, /given_name # sicher, dem Namen nach/);
    assert.match(german.err, /8 von 8 Tabellen angesehen/);
    assert.doesNotMatch(german.out, /\b(sure|likely|holds|nothing|Columns)\b/);
    const english = await draft(file);
    assert.match(english.out, /given_name # sure, by name/);
    assert.deepEqual(pairs(german.out), pairs(english.out));
  });

  it('writes nothing to the ERP until the administrator says so, and shows what to say', async () => {
    const file = sqliteExample(examples[0] ?? assert.fail(), folder);
    const text = await drafted(file);
    const { mapping } = parseMapping(text, 'drafted.yaml');
    for (const area of Object.values(mapping.sync ?? {}).flat()) {
      assert.ok('create' in area && area.create === 'never' && area.delete === 'never');
    }
    // The lines that are shown are a mapping when they are put in the place of `never`.
    const written = text.replaceAll(
      /# {3}(create: .*\n) *# {3}(update: .*\n) *# {3}(delete: .*\n)(?: *#.*\n)*( *)create: never\n *update: never\n *delete: never/g,
      (_, create: string, update: string, gone: string, indent: string) =>
        `\n${indent}${create}${indent}${update}${indent}${gone}`,
    );
    assert.doesNotMatch(written, /: never/);
    const name = join(folder, 'written.yaml');
    writeFileSync(name, written);
    assert.match(written, /create: \{ key: \{ numbers: \{ table: nummernkreis/);
    parseMapping(written, 'written.yaml');
  });

  it('proposes nothing for an empty database, one table, or tables that are no ERP', async () => {
    for (const [statements, said] of [
      [[], /no table that this login may read/],
      [
        ['create table kunden (kdnr integer primary key, name varchar(40))'],
        /no table of users was found/,
      ],
      [
        ['create table foo (a integer, b text)', 'create table "leer" (z blob)'],
        /no table of users was found/,
      ],
    ] as const) {
      const { code, out, err } = await draft(madeFile(folder, statements, `${said.source}.sqlite`));
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, said);
    }
  });

  it('finds the same among a thousand tables, and names those that it did not look at', async () => {
    const others = Array.from({ length: 1000 }, (_, i) => [
      `create table t_${i}_log (id integer primary key, kunde_id integer, betreff varchar(80), tag date)`,
      `insert into t_${i}_log values (1, 1, 'x', '2026-01-01'), (2, 2, 'y', '2026-01-02')`,
    ]).flat();
    const alone = await drafted(madeFile(folder, frenchErp.statements, 'alone.sqlite'));
    const file = madeFile(folder, [...others, ...frenchErp.statements], 'many.sqlite');
    const begun = performance.now();
    const text = await drafted(file);
    const took = performance.now() - begun;
    assert.deepEqual(pairs(text), pairs(alone));
    assert.match(text, /# Not looked at: t_/);
    assert.ok(took < 60_000, `${took} ms`);
  });

  it('finds the same where no key is declared', async () => {
    const keyless = frenchErp.statements.map((statement) =>
      statement.replace(/,\s*primary key \([^)]*\)/, '').replace(/ primary key/, ''),
    );
    const alone = await drafted(madeFile(folder, frenchErp.statements, 'alone.sqlite'));
    const text = await drafted(madeFile(folder, keyless, 'keyless.sqlite'));
    assert.deepEqual(pairs(text), pairs(alone));
  });

  it('finds fields by name alone where the tables are still empty', async () => {
    const bare = englishCrm.statements.filter(
      (statement) => !/^insert into (contacts|accounts|calendar_events|todo_items)/.test(statement),
    );
    const text = await drafted(madeFile(folder, bare, 'bare.sqlite'));
    const found = englishCrm.truth.filter((pair) => pairs(text).includes(pair));
    console.log(`      ${found.length} of ${englishCrm.truth.length} in empty tables`);
    assert.ok(found.length >= englishCrm.truth.length * 0.75, text);
  });

  it('shows the views that a database of one company needs, and takes them for its tables', async () => {
    const file = madeFile(folder, oneCompany());
    const without = await draft(file);
    assert.equal(without.code, 1);
    assert.match(without.err, /Where there is but one company, make these views/);
    const views = without.err.split('\n').filter((line) => line.startsWith('create view'));
    assert.equal(views.length, 5);
    const database = new Database(file);
    for (const view of views) database.exec(view);
    database.close();
    const text = await drafted(file);
    const found = pairs(text).map((pair) => pair.replace('_erplink.', '.'));
    const missed = englishCrm.truth.filter((pair) => !found.includes(pair));
    assert.deepEqual(missed, []);
    assert.match(text, /related:/);
    assert.match(text, /A view: only read\./);
  });

  it('says what is wrong with an address, a database that is away, and words it does not know', async () => {
    const away = await draft(join(folder, 'nowhere.sqlite'));
    assert.equal(away.code, 1);
    assert.match(away.err, /is not there/);
    const closed = await draft('postgres://erp@127.0.0.1:1/erp', { password: 'x' });
    assert.equal(closed.code, 1);
    assert.match(closed.err, /No database answers there/);
    for (const [words, said] of [
      [['--erp', 'Our ERP'], /small letters, digits and hyphens/],
      [['--time-zone', 'Mars/Olympus'], /time zone is not known/],
      [['--apply'], /apply/],
      [['kunden'], /kunden/],
    ] as const) {
      const { code, err } = await draft('x.sqlite', {}, words);
      assert.equal(code, 2, err);
      assert.match(err, said);
    }
    const open = await draft('postgres://erp:secret@127.0.0.1:1/erp');
    assert.equal(open.code, 2);
    assert.doesNotMatch(open.err, /secret/);
  });
});

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The values of a database that could tell of somebody: texts of some length, in columns that are no codes. */
function tellingValues(file: string): string[] {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare(`select name from sqlite_schema where type = 'table'`)
      .pluck()
      .all() as string[];
    return tables.flatMap((table) => {
      const columns = database
        .prepare('select name from pragma_table_info(?)')
        .pluck()
        .all(table) as string[];
      return columns.flatMap((column) => {
        const values = database
          .prepare(`select distinct "${column}" from "${table}" where typeof("${column}") = 'text'`)
          .pluck()
          .all() as string[];
        return values.length <= 12
          ? []
          : values.map((value) => value.trim()).filter(({ length }) => length >= 6);
      });
    });
  } finally {
    database.close();
  }
}

/** The English database as a firm has it that is alone in it. */
function oneCompany(): string[] {
  const tables = ['accounts', 'contacts', 'calendar_events', 'todo_items'];
  return [
    ...englishCrm.statements,
    'drop table staff_user_units',
    'drop table business_units',
    ...tables.map((table) => `alter table ${table} drop column unit_id`),
  ];
}
