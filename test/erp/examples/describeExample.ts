import assert from 'node:assert/strict';
import { checkRecord } from '../../../shared/records/checkRecord.ts';
import type { Example } from '../../../server/erp/examples/Example.ts';
import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';
import { checkCatalogue } from '../../../server/erp/sql/catalogue/checkCatalogue.ts';
import { columnUses } from '../../../server/erp/sql/catalogue/columnUses.ts';
import { readCatalogue } from '../../../server/erp/sql/catalogue/readCatalogue.ts';
import type { Mapping } from '../../../server/erp/sql/mapping/Mapping.ts';
import type { MappingFile } from '../../../server/erp/sql/mapping/MappingFile.ts';
import { areaMappings } from '../../../server/erp/sql/mapping/sync/areaMappings.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { syncColumnUses } from '../../../server/erp/sql/mapping/sync/syncColumnUses.ts';
import { syncTables } from '../../../server/erp/sql/mapping/sync/syncTables.ts';
import type { RecordStore } from '../../../server/ports/RecordStore.ts';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import { planSpool } from '../../../server/erp/sql/spool/planSpool.ts';
import { checkSyncCatalogue } from '../../../server/erp/sql/sync/checkSyncCatalogue.ts';
import { sqlErpConnector } from '../../../server/erp/sql/sqlErpConnector.ts';
import { patient } from '../../contracts/erp/asked.ts';
import { exampleDay } from './exampleChance.ts';
import { createOne } from './createOne.ts';
import { updateOne } from './updateOne.ts';

/** An example in a running database: its first user may see everything. */
export function describeExample(
  example: Pick<Example, 'name' | 'mappingFile'>,
  where: string,
  open: () => SqlDatabase | Promise<SqlDatabase>,
): void {
  describe(`the example ${example.name} in ${where}`, () => {
    let database: SqlDatabase;
    let mapping: MappingFile;
    before(async function () {
      this.timeout(60_000);
      database = await open();
      mapping = await readMappingFile(example.mappingFile, { erpUrl: 'https://erp.example' });
    });
    after(() => database?.close());

    it('has every table and column that its mapping names', async () => {
      const said = mapping.mapping;
      const catalogue = await readCatalogue(database, tablesOf(said), patient);
      assert.deepEqual(checkCatalogue(said, catalogue), []);
      assert.deepEqual(checkSyncCatalogue(said, catalogue, database.dialect), []);
    });

    it('can be watched by triggers: no change of any kind stays unseen', async () => {
      const said = mapping.mapping;
      const catalogue = await readCatalogue(database, tablesOf(said), patient);
      const { missing, triggers } = planSpool(database.dialect, said, catalogue);
      assert.deepEqual(missing, []);
      assert.ok(triggers.length > 0);
    });

    it('shows the first user a record of every kind in the pane', async () => {
      const erp = await openErp(mapping, database);
      const user = await erp.findUser('1', patient);
      const company = user.companies[0]?.id ?? assert.fail('no company');
      const first = new Map<string, string>();
      for await (const page of erp.listRefs(patient)) {
        for (const ref of page) {
          if (ref.company === company && !first.has(ref.kind)) first.set(ref.kind, ref.key);
        }
      }
      const kinds = erp.kinds.map(({ kind }) => kind);
      assert.deepEqual([...first.keys()].sort(), kinds.toSorted());
      const refs = [...first].map(([kind, key]) => ({ company, kind, key }));
      const got = await erp.get(refs, { userId: '1', company }, patient);
      assert.deepEqual(
        got.map((one) => (one.state === 'found' ? one.record.title !== '' : one)),
        refs.map(() => true),
      );
    });

    it('gives the sync sound records of every area, and each field is known of somebody', async () => {
      const store = await openRecords(mapping, database);
      for (const area of store.can.areas) {
        const known = new Set<string>();
        let count = 0;
        for (const { id } of await store.collections(area, patient)) {
          for await (const { rows } of store.listChanges(id, null, patient)) {
            for (const row of rows) {
              assert.ok(row.state === 'present' && row.record !== null, JSON.stringify(row));
              assert.deepEqual(checkRecord(row.record), [], JSON.stringify(row.record.fields));
              count++;
              for (const [field, value] of Object.entries(row.record.fields)) {
                if (value !== null) known.add(field);
              }
            }
          }
        }
        assert.ok(count >= 10, `${area} ${count}`);
        const unknown = (store.can.fields[area] ?? []).filter((field) => !known.has(field));
        assert.deepEqual(unknown, [], area);
      }
    });

    it('takes new records, changes and deletions from the sync, where the mapping lets it', async () => {
      const store = await openRecords(mapping, database);
      for (const { area, mapping: said } of areaMappings(mapping.mapping.sync)) {
        if (typeof said.create !== 'object') continue;
        const made = await createOne(store, area);
        if (said.update === 'never') continue;
        const { ref, version } = await updateOne(store, made);
        if (said.delete !== 'row') continue;
        const gone = { op: 'delete', key: `delete ${area}`, ref, version, expected: {} } as const;
        const [deleted] = await store.write(area, [{ ...gone, forGood: true }], patient);
        assert.equal(deleted?.state, 'done', area);
        const [after] = await store.get(area, [ref], patient);
        assert.equal(after?.state, 'gone', area);
      }
    });
  });
}

/** Every table that a mapping names. */
function tablesOf(mapping: Mapping): string[] {
  const named = [...columnUses(mapping), ...syncColumnUses(mapping), ...syncTables(mapping)];
  return named.map(({ table }) => table);
}

/** The ERP behind a database that stays open after it. */
function openErp(mapping: MappingFile, database: SqlDatabase): Promise<ErpConnector> {
  return sqlErpConnector({
    mapping,
    database: { ...database, close: () => Promise.resolve() },
    clock: { now: () => Date.parse(`${exampleDay}T10:00:00Z`) },
  });
}

/** The ERP as its first user syncs with it. */
async function openRecords(mapping: MappingFile, database: SqlDatabase): Promise<RecordStore> {
  const erp = await openErp(mapping, database);
  const user = await erp.findUser('1', patient);
  const company = user.companies[0]?.id ?? assert.fail('no company');
  const store = await erp.openRecords?.({ userId: '1', company }, patient);
  return store ?? assert.fail('the mapping has nothing to sync');
}
