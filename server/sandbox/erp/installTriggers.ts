import { lookAtErp } from '../../erp/sql/check/lookAtErp.ts';
import { openDatabase } from '../../erp/sql/database/openDatabase.ts';
import { readMappingFile } from '../../erp/sql/mapping/readMappingFile.ts';
import { installSpool } from '../../erp/sql/spool/installSpool.ts';
import { planSpool } from '../../erp/sql/spool/planSpool.ts';

/** Installs the triggers that tell of every change in the try-out's ERP, as `erp-link erp triggers --apply` does. */
export async function installTriggers(
  file: string,
  mappingFile: string,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const mapping = await readMappingFile(mappingFile, variables);
  const database = openDatabase({ type: 'sqlite', file }, 60_000);
  const { signal } = new AbortController();
  try {
    const clock = { now: Date.now };
    const { catalogue } = await lookAtErp(mapping, database, clock, signal);
    await installSpool(database, planSpool('sqlite', mapping.mapping, catalogue), signal);
  } finally {
    await database.close();
  }
}
