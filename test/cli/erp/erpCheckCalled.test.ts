import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callErpLink } from './ErpConsole.ts';
import { makeShop, writeMapping } from './shop.ts';

describe('how erp-link erp check is called', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-called-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('tells a file that is not there, one that is not YAML, and a setting that is not known', async () => {
    const gone = await callErpLink(['erp', 'check', join(folder, 'gone.yaml')]);
    assert.equal(gone.code, 2);
    assert.match(gone.err, /The mapping file .*gone\.yaml is not there\./);
    const broken = join(folder, 'broken.yaml');
    writeFileSync(broken, 'format: 1\nerp: [shop');
    const called = await callErpLink(['erp', 'check', broken]);
    assert.equal(called.code, 1);
    assert.match(called.out, /broken\.yaml, line 2: this is not YAML: /);
    const german = await callErpLink(['erp', 'check', broken], { language: 'de' });
    assert.match(german.out, /broken\.yaml, Zeile 2: das ist weder YAML noch JSON: /);
    const told = await callErpLink(['erp', 'check', broken, '--json']);
    assert.equal((JSON.parse(told.out) as { problems: { line: number }[] }).problems[0]?.line, 2);
    const empty = join(folder, 'empty.yaml');
    writeFileSync(empty, ' \n');
    assert.match((await callErpLink(['erp', 'check', empty])).err, /empty\.yaml is empty\./);
    const slip = writeMapping(folder, 'slip.yaml', (mapping) => {
      const { person } = mapping['kinds'] as Record<'person', Record<string, unknown>>;
      person['tabel'] = 'person';
      delete person['table'];
    });
    const { code, out } = await callErpLink(['erp', 'check', slip]);
    assert.equal(code, 1);
    assert.match(
      out,
      /yaml, line \d+, kinds\.person\.tabel: there is no setting of this name here; did you mean table\?/,
    );
  });

  it('is a program that speaks the language of its terminal, and ends with a code', () => {
    const program = join(import.meta.dirname, '../../../server/cli/erpLink.ts');
    const mapping = writeMapping(folder, 'program.yaml');
    const database = makeShop(folder, 'program.sqlite');
    const run = (words: string[]) =>
      spawnSync(process.execPath, [program, 'erp', 'check', ...words], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], LANG: 'de_DE.UTF-8' },
      });
    const well = run([mapping, '--database', database, '--write-test']);
    assert.deepEqual([well.status, well.stderr], [0, '']);
    assert.match(well.stdout, /^Alles stimmt\.$/m);
    assert.match(well.stdout, /geht: angelegt, gelesen, geändert, gelöscht, alles zurückgenommen/);
    assert.equal(run([mapping, '--database', join(folder, 'gone.sqlite')]).status, 1);
    assert.equal(run([]).status, 2);
  });

  it('takes no password on the command line, wherever it stands', async () => {
    const file = writeMapping(folder, 'open.yaml');
    const secret = 'hunter2';
    for (const words of [
      ['--password', secret],
      ['--passwort', secret],
      [`--password=${secret}`],
      ['--database', `postgres://erp:${secret}@127.0.0.1:9/erp`],
      ['--database', `odbc:DSN=ERP;UID=erp;PWD=${secret}`, '--speaks', 'postgres'],
    ]) {
      const { code, out, err } = await callErpLink(['erp', 'check', file, ...words]);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, /can be read by others/);
      assert.doesNotMatch(out + err, /hunter2/);
    }
  });

  it('says what is missing where it is called wrongly', async () => {
    const file = writeMapping(folder, 'plain.yaml');
    for (const [words, said] of [
      [[], /One mapping file is needed/],
      [[file, file], /One mapping file is needed/],
      [[file], /Which database\?/],
      [[file, '--databse', 'x'], /^There is no option --databse\.$/m],
      [[file, '--database'], /^--database is to be followed by a value\.$/m],
      [[file, '--grants=x'], /^--grants takes no value\.$/m],
      [[file, '--database', 'mariadb://erp@127.0.0.1'], /names a server, and no database on it/],
      [[file, '--database', 'oracle://x/y'], /The address of a database is/],
      [[file, '--database', 'odbc:DSN=x'], /say --speaks/],
      [[file, '--database', 'x', '--seconds', 'soon'], /--seconds takes a number/],
      [[file, '--database', 'x', '--set', 'url'], /--set takes NAME=VALUE/],
    ] as const) {
      const { code, err } = await callErpLink(['erp', 'check', ...words]);
      assert.equal(code, 2, words.join(' '));
      assert.match(err, said);
      assert.match(err, /erp-link help erp check$/, 'where more is told');
    }
    const german = await callErpLink(['erp', 'check', '--databse=x'], { language: 'de' });
    assert.match(german.err, /^Eine Option --databse gibt es nicht\.$/m);
  });

  it('says what is wrong with a database that is not there, is none, or does not answer', async () => {
    const file = writeMapping(folder, 'away.yaml');
    const text = join(folder, 'text.sqlite');
    writeFileSync(text, 'This is no database. '.repeat(100));
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const address = probe.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => probe.close(resolve));
    for (const [database, said] of [
      [join(folder, 'gone.sqlite'), /database file is not there/],
      [text, /This file is no SQLite database/],
      [folder, /The database’s file cannot be read: check that it is a file/],
      [`postgres://erp@127.0.0.1:${port}/erp`, /No database answers there: check host and port/],
    ] as const) {
      const at = { password: 'x', database };
      const { code, out, err } = await callErpLink(['erp', 'check', file], at);
      assert.equal(code, 1, out);
      assert.match(err, said);
    }
  });

  it('asks for a password only where there is a login and none in the environment', async () => {
    const file = writeMapping(folder, 'asked.yaml');
    const asked: string[] = [];
    const asks = (question: string) => {
      asked.push(question);
      return Promise.resolve('x');
    };
    await callErpLink(['erp', 'check', file, '--database', 'postgres://erp@127.0.0.1:9/erp'], {
      asks,
    });
    assert.deepEqual(asked, ['Password for the ERP’s database: ']);
    await callErpLink(['erp', 'check', file, '--database', 'postgres://erp@127.0.0.1:9/erp'], {
      asks,
      password: 'y',
    });
    const sqlite = makeShop(folder, 'asked.sqlite');
    await callErpLink(['erp', 'check', file, '--database', sqlite], { asks });
    assert.equal(asked.length, 1);
  });
});
