import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { presets } from '../../../server/core/sync/presets/presets.ts';
import { examples } from '../../../server/erp/examples/examples.ts';
import { openDatabase } from '../../../server/erp/sql/database/openDatabase.ts';
import { demoErp } from '../../../server/sandbox/erp/demoErp.ts';
import { demoMappingFile } from '../../../server/sandbox/erp/demoMappingFile.ts';
import { type TestMariadb, noMariadb, startMariadb } from '../database/startMariadb.ts';
import { type TestPostgres, startPostgres } from '../startPostgres.ts';
import { describeExample } from './describeExample.ts';
import { exampleChance, exampleDay } from './exampleChance.ts';
import { mariadbExample } from './mariadbExample.ts';
import { postgresExample } from './postgresExample.ts';
import { sqliteExample } from './sqliteExample.ts';

const timeLimit = 10_000;

describe('the example ERPs', () => {
  for (const example of examples) {
    describe(example.name, () => {
      const rows = example.rows(exampleChance(example), exampleDay);
      const all = Object.values(rows).flat();

      it('has a policy that its accounts start with', () => {
        assert.ok(example.presets.length > 0);
        for (const preset of example.presets) assert.ok(Object.hasOwn(presets, preset), preset);
      });

      it('holds thousands of rows, the same ones for the same seed', () => {
        assert.ok(all.length > 2000, String(all.length));
        assert.deepEqual(example.rows(exampleChance(example), exampleDay), rows);
      });

      it('names reserved domains only', () => {
        const text = JSON.stringify(rows);
        const domains = [...text.matchAll(/(?:@|www\.)([a-z0-9.-]+)/g)].map(([, name]) => name);
        assert.ok(domains.length > 500);
        assert.deepEqual(
          domains.filter((domain) => !domain?.endsWith('.example')),
          [],
        );
      });
    });
  }

  describe('with SQLite', () => {
    let folder = '';
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'erp-link-examples-'));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));
    for (const example of examples) {
      describeExample(example, 'SQLite', () =>
        openDatabase({ type: 'sqlite', file: sqliteExample(example, folder) }, timeLimit),
      );
    }
    const tryOut = { name: 'of the try-out', mappingFile: demoMappingFile };
    describeExample(tryOut, 'SQLite', () =>
      openDatabase({ type: 'sqlite', file: demoErp(folder, exampleDay).file }, timeLimit),
    );
  });

  describe('with PostgreSQL', () => {
    let server: TestPostgres | undefined;
    before(async function () {
      this.timeout(60_000);
      server = await startPostgres();
    });
    after(async function () {
      this.timeout(20_000);
      await server?.stop();
    });
    for (const example of examples) {
      describeExample(example, 'PostgreSQL', async () => {
        const url = await postgresExample(example, server?.url ?? '');
        return openDatabase({ type: 'postgres', url }, timeLimit);
      });
    }
  });

  describe('with MariaDB', () => {
    const missing = noMariadb();
    if (missing !== null) {
      it(`is left out: ${missing}`, () => console.log(`      ${missing}`));
      return;
    }
    let server: TestMariadb | undefined;
    before(async function () {
      this.timeout(60_000);
      server = await startMariadb();
    });
    after(async function () {
      this.timeout(20_000);
      await server?.stop();
    });
    for (const example of examples) {
      describeExample(example, 'MariaDB', () => {
        const url = mariadbExample(example, server?.ownerUrl ?? '');
        return openDatabase({ type: 'mariadb', url }, timeLimit);
      });
    }
  });
});
