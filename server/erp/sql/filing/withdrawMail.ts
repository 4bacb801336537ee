import { sql } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import type { ErpMail } from '../../../ports/ErpFiles.ts';
import { tableName } from '../database/tableName.ts';
import { readRows } from '../records/readRows.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { performAll } from '../sync/write/performAll.ts';
import { getRefs } from '../sync/read/getRefs.ts';
import { refText } from '../sync/refText.ts';
import { hangingOn } from './hangingOn.ts';
import { partFor } from './partFor.ts';
import type { SqlFiling } from './SqlFiling.ts';

/**
 * Takes a mail out of the ERP with all that hangs on it, in one transaction. Harmless for one that is gone.
 * @throws AppError as ErpFiles.withdraw; `conflict` where somebody changed it in the ERP this very moment.
 */
export async function withdrawMail(
  filing: SqlFiling,
  area: ErpMail['area'],
  key: string,
  permissions: Permissions,
  signal: AbortSignal,
): Promise<void> {
  const { erp, said } = filing;
  const part = partFor(filing, area, permissions);
  const { company } = permissions;
  const looked = (await readRows(erp, part.kind, [key], [], permissions, signal)).get(key);
  if (looked?.state === 'gone') return;
  if (looked?.state !== 'found') {
    throw new AppError('not-allowed', 'You may not see this mail in the ERP.', {
      reason: 'record-hidden',
    });
  }
  const ref = refText({ company, kind: part.id, key });
  const parts = new Map([[part.id, part]]);
  await erp.database.transaction(async (open) => {
    for (const hanging of [said.documents, said.assignments]) {
      if (hanging === undefined) continue;
      const where = hangingOn(erp, hanging, company, key);
      await open.write(sql`delete from ${tableName(hanging.table)} where ${where}`);
    }
    const [got] = await getRefs(erp, [part], permissions, [ref], (query) => open.run(query));
    if (got?.state === 'hidden') throw others();
    if (got?.state !== 'found') throw changed();
    const { version, record } = got;
    const aids = { erp, parts, permissions, intents: null, mark: null };
    const [done] = await performAll(
      aids,
      [{ op: 'delete', key: '', ref, version, expected: record.fields, forGood: true }],
      open,
      false,
    );
    if (done?.state === 'refused' || done?.state === 'failed') throw done.error;
    if (done?.state !== 'done') throw changed();
  }, signal);
}

/** Who may see it is not who has it: with an owner's column the row is theirs who filed it first. */
function others(): AppError {
  return new AppError(
    'not-allowed',
    'In the ERP this mail is a colleague’s; they can withdraw it.',
    {
      reason: 'others-mail',
    },
  );
}

function changed(): AppError {
  return new AppError('conflict', 'The mail has changed in the ERP just now.', {
    reason: 'changed-meanwhile',
  });
}
