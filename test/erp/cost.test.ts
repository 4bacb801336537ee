import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../server/erp/sql/database/openSqlite.ts';
import type { SqlDatabase } from '../../server/erp/sql/database/SqlDatabase.ts';
import { readMappingFile } from '../../server/erp/sql/mapping/readMappingFile.ts';
import { sqlErpConnector } from '../../server/erp/sql/sqlErpConnector.ts';
import { demoErp } from '../../server/sandbox/erp/demoErp.ts';
import { demoMappingFile } from '../../server/sandbox/erp/demoMappingFile.ts';
import { callers, patient, ref } from '../contracts/erp/asked.ts';
import { worldDay } from './ErpWorld.ts';

describe('what reading costs', () => {
  it('is one query for each kind, however many records, and few for a page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'erp-link-cost-'));
    const opened = openSqlite(demoErp(folder, worldDay).file);
    let queries = 0;
    const counting: SqlDatabase = {
      ...opened,
      run(query, signal) {
        queries++;
        return opened.run(query, signal);
      },
    };
    const erp = await sqlErpConnector({
      mapping: await readMappingFile(demoMappingFile, { erpUrl: 'https://erp.example' }),
      database: counting,
      clock: { now: () => Date.parse(`${worldDay}T10:00:00Z`) },
    });
    const cost = async (work: () => Promise<unknown>) => {
      queries = 0;
      await work();
      return queries;
    };
    const persons = Array.from({ length: 150 }, (_, i) => ref('person', 1001 + i));
    const invoices = Array.from({ length: 50 }, (_, i) => ref('invoice', 1 + i));
    // User, company and rights; then persons, invoices, customers, suppliers.
    assert.equal(await cost(() => erp.get([...persons, ...invoices], callers.anna, patient)), 7);
    assert.equal(await cost(() => erp.get(persons, callers.anna, patient)), 6);
    // The record, and one count for each of seven kinds.
    assert.equal(await cost(() => erp.show(ref('customer', 10001), callers.anna, patient)), 11);
    assert.equal(
      await cost(() => erp.related(ref('customer', 10001), 'mail', callers.anna, null, patient)),
      7,
    );
    await erp.close();
    rmSync(folder, { recursive: true });
  });
});
