import { lookAtErp } from '../../../server/erp/sql/check/lookAtErp.ts';
import type { DatabaseSettings } from '../../../server/erp/sql/database/DatabaseSettings.ts';
import { openDatabase } from '../../../server/erp/sql/database/openDatabase.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { installSpool } from '../../../server/erp/sql/spool/installSpool.ts';
import { planSpool } from '../../../server/erp/sql/spool/planSpool.ts';
import { demoMappingFile } from '../../../server/sandbox/erp/demoMappingFile.ts';

const { signal } = new AbortController();

/** What `erp-link erp triggers --apply` does to the demo ERP (EM3). */
export async function installTriggers(
  settings: DatabaseSettings,
  variables: Record<string, string>,
): Promise<void> {
  const mapping = await readMappingFile(demoMappingFile, variables);
  const database = openDatabase(settings, 10_000);
  try {
    const { catalogue } = await lookAtErp(mapping, database, { now: Date.now }, signal);
    await installSpool(database, planSpool('sqlite', mapping.mapping, catalogue), signal);
  } finally {
    await database.close();
  }
}
