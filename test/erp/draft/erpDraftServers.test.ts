import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { brokerstar } from '../../../server/erp/examples/brokerstar/brokerstar.ts';
import { bueroplus } from '../../../server/erp/examples/bueroplus/bueroplus.ts';
import { emis } from '../../../server/erp/examples/emis/emis.ts';
import type { Example } from '../../../server/erp/examples/Example.ts';
import { openDatabase } from '../../../server/erp/sql/database/openDatabase.ts';
import { readSurvey } from '../../../server/erp/sql/draft/survey/readSurvey.ts';
import { parseMapping } from '../../../server/erp/sql/mapping/parseMapping.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { callErpLink } from '../../cli/erp/ErpConsole.ts';
import { patient } from '../../contracts/erp/asked.ts';
import { noMariadb, startMariadb } from '../database/startMariadb.ts';
import { fieldColumns } from '../examples/fieldColumns.ts';
import { mariadbExample } from '../examples/mariadbExample.ts';
import { postgresExample } from '../examples/postgresExample.ts';
import { startPostgres } from '../startPostgres.ts';
import { pairsOf } from './draftOf.ts';

/** Drafts and checks the mapping of a database as an administrator does. @returns how many fields of a hundred were right. */
async function rateOf({ name, mappingFile }: Example, url: string, folder: string) {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  const words = ['--database', address.href];
  const drafted = await callErpLink(
    ['erp', 'draft', ...words, '--time-zone', 'Europe/Berlin', '--erp', name],
    { password },
  );
  assert.equal(drafted.code, 0, drafted.err);
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, drafted.out);
  const checked = await callErpLink(['erp', 'check', file, ...words], { password });
  assert.equal(checked.code, 0, `${drafted.out}\n${checked.out}${checked.err}`);
  const { mapping } = await readMappingFile(mappingFile);
  const truth = pairsOf(fieldColumns(mapping));
  const found = pairsOf(fieldColumns(parseMapping(drafted.out, file).mapping));
  const missed = truth.filter((pair) => !found.includes(pair));
  console.log(`      ${name} ${truth.length - missed.length} of ${truth.length}`);
  if (missed.length > 0) console.log(`        missed: ${missed.join('; ')}`);
  return (100 * (truth.length - missed.length)) / truth.length;
}

describe('erp-link erp draft in PostgreSQL', function () {
  this.timeout(120_000);
  let folder = '';
  let url = '';
  let stop = () => Promise.resolve();
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-draft-'));
    const server = await startPostgres();
    ({ url } = server);
    stop = () => server.stop();
  });
  after(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  const run = async (database: string, statements: string) => {
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    try {
      await client.query(statements);
    } finally {
      await client.end();
    }
  };

  it('finds at least 90 of 100 fields, in a file that erp check finds nothing wrong with', async () => {
    for (const example of [emis, brokerstar]) {
      const rate = await rateOf(example, await postgresExample(example, url), folder);
      assert.ok(rate >= 90, `${example.name} ${rate}`);
    }
  });

  it('says that the login is refused, and keeps the password to itself', async () => {
    const address = new URL(url);
    address.password = '';
    const { code, out, err } = await callErpLink(['erp', 'draft', '--database', address.href], {
      password: 'not this one',
    });
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /The database refuses the login/);
    assert.doesNotMatch(err, /not this one/);
  });

  it('leaves out what its login may not read, and names it', async () => {
    const address = await postgresExample({ ...bueroplus, name: 'narrow' }, url);
    await run(
      address,
      `create role narrow_reader login password 'test';
       grant select on all tables in schema public to narrow_reader;
       revoke select on "Termine" from narrow_reader`,
    );
    const reader = new URL(address);
    reader.username = 'narrow_reader';
    reader.password = '';
    const { code, out } = await callErpLink(['erp', 'draft', '--database', reader.href], {
      password: 'test',
    });
    assert.equal(code, 0);
    assert.match(out, /# Not looked at: Termine\./);
    const { mapping } = parseMapping(out, 'narrow.yaml');
    assert.equal(mapping.sync?.appointments, undefined);
    assert.ok(mapping.sync?.contacts);
  });

  it('leaves out a view that takes too long, and understands comments where names say nothing', async () => {
    const address = await postgresExample({ ...bueroplus, name: 'slow' }, url);
    await run(
      address,
      `create view report as select 1 as id, pg_sleep(30)::text as waited;
       create table x_9 (id integer primary key, c1 varchar(40), c2 varchar(40));
       comment on column x_9.c1 is 'Vorname des Ansprechpartners'`,
    );
    const database = openDatabase({ type: 'postgres', url: address, connections: 2 }, 500);
    try {
      const { tables, leftOut } = await readSurvey(database, patient);
      assert.deepEqual(leftOut, ['report']);
      const meant = tables
        .find(({ name }) => name === 'x_9')
        ?.columns.map(({ words }) => words.some(({ concepts }) => concepts.has('firstName')));
      assert.deepEqual(meant, [false, true, false]);
    } finally {
      await database.close();
    }
  });
});

describe('erp-link erp draft in MariaDB', function () {
  this.timeout(120_000);
  let folder = '';
  let server: Awaited<ReturnType<typeof startMariadb>> | undefined;
  before(async function () {
    const missing = noMariadb();
    if (missing !== null) {
      console.log(`      ${missing}`);
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'erp-link-draft-'));
    server = await startMariadb();
  });
  after(async () => {
    await server?.stop();
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  it('finds at least 90 of 100 fields, in a file that erp check finds nothing wrong with', async () => {
    for (const example of [emis, bueroplus]) {
      const url = mariadbExample(example, server?.ownerUrl ?? assert.fail());
      const rate = await rateOf(example, url, folder);
      assert.ok(rate >= 90, `${example.name} ${rate}`);
    }
  });

  it('says that the login is refused', async () => {
    const address = new URL(server?.ownerUrl ?? assert.fail());
    address.password = '';
    const { code, err } = await callErpLink(['erp', 'draft', '--database', address.href], {
      password: 'not this one',
      language: 'de',
    });
    assert.equal(code, 1);
    assert.match(err, /Die Datenbank lehnt die Anmeldung ab/);
  });
});
