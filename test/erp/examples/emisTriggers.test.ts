import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { emis } from '../../../server/erp/examples/emis/emis.ts';
import { columnUses } from '../../../server/erp/sql/catalogue/columnUses.ts';
import { readCatalogue } from '../../../server/erp/sql/catalogue/readCatalogue.ts';
import { openDatabase } from '../../../server/erp/sql/database/openDatabase.ts';
import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { syncTables } from '../../../server/erp/sql/mapping/sync/syncTables.ts';
import { installSpool } from '../../../server/erp/sql/spool/installSpool.ts';
import { planSpool } from '../../../server/erp/sql/spool/planSpool.ts';
import { patient } from '../../contracts/erp/asked.ts';
import { exampleChance, exampleDay } from './exampleChance.ts';
import { sqliteExample } from './sqliteExample.ts';

describe('the two groups of triggers of the example emis (EM3)', () => {
  let folder = '';
  let database: SqlDatabase;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-emis-'));
    database = openDatabase({ type: 'sqlite', file: sqliteExample(emis, folder) }, 10_000);
    const { mapping } = await readMappingFile(emis.mappingFile);
    const tables = [...columnUses(mapping), ...syncTables(mapping)].map(({ table }) => table);
    const catalogue = await readCatalogue(database, tables, patient);
    await installSpool(database, planSpool('sqlite', mapping, catalogue), patient);
  });
  after(async () => {
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the spool says of a kind after the ERP's own programs did this. */
  const spooled = async (kind: string, statements: readonly string[]) => {
    for (const statement of statements) {
      await database.transaction((open) => open.write(sql.raw(statement)), patient);
    }
    const rows = await database.run(
      sql`select record_key, operation from erplink_spool where kind = ${kind} order by seq`,
      patient,
    );
    return rows.map((row) => `${String(row['operation'])} ${String(row['record_key'])}`);
  };

  it('tell of appointments that are made, changed and deleted in the ERP', async () => {
    assert.deepEqual(
      await spooled('appointment', [
        `insert into termin (mandant_nr, termin_nr, anwender_nr, betreff, datum_von, datum_bis)
         values (1, 9001, 1, 'Neu', '2026-12-01', '2026-12-01')`,
        `update termin set ort = 'Halle 4' where mandant_nr = 1 and termin_nr = 9001`,
        'delete from termin where mandant_nr = 1 and termin_nr = 9001',
      ]),
      ['insert 9001', 'update 9001', 'delete 9001'],
    );
  });

  it('tell of follow-ups that are made, changed and deleted in the ERP', async () => {
    assert.deepEqual(
      await spooled('followUp', [
        `insert into wiedervorlage (mandant_nr, wv_nr, anwender_nr, betreff) values (1, 9001, 1, 'Neu')`,
        `update wiedervorlage set status = 3 where mandant_nr = 1 and wv_nr = 9001`,
        'delete from wiedervorlage where mandant_nr = 1 and wv_nr = 9001',
      ]),
      ['insert 9001', 'update 9001', 'delete 9001'],
    );
  });

  it('tell of a company’s new name to each of its people, and of people put on a list', async () => {
    const { ansprechpartner: persons = [] } = emis.rows(exampleChance(emis), exampleDay);
    const one = persons.find(({ ausgeschieden }) => ausgeschieden === 'N') ?? assert.fail();
    const staff = persons.filter(
      ({ adress_nr, ausgeschieden }) => adress_nr === one['adress_nr'] && ausgeschieden === 'N',
    );
    const seen = await spooled('person', [
      `update adresse set firma1 = 'Anders GmbH' where adress_nr = ${String(one['adress_nr'])}`,
      `insert into adressliste (mandant_nr, anwender_nr, partner_nr) values
        (${String(one['mandant_nr'])}, 99, ${String(one['partner_nr'])})`,
    ]);
    assert.deepEqual(seen.toSorted(), [
      ...[...staff, one].map(({ partner_nr: key }) => `update ${String(key)}`).toSorted(),
    ]);
  });
});
