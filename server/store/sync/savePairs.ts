import { sql, type Transaction } from 'kysely';
import { sides } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import { aliasOf } from '../../core/sync/aliasOf.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import { sideToMake } from '../../core/sync/sideToMake.ts';
import type { RecordPlace } from '../../ports/SyncStore.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import { kinKey } from './kinKey.ts';
import type { OpenScope } from './OpenScope.ts';
import { putRows } from './putRows.ts';
import { refColumns } from './refColumns.ts';

/**
 * Stores pairs; references may change places among them.
 *
 * @throws AppError `conflict`, reason `ref-paired-twice`.
 */
export async function savePairs(
  db: Transaction<Tables>,
  scope: OpenScope,
  pairs: readonly Pair[],
): Promise<void> {
  if (pairs.length === 0) return;
  const { account, area } = scope.state;
  if (pairs.some((pair) => pair.account !== account || pair.area !== area)) {
    throw new AppError('invalid-input', 'This pair belongs to another account or area.', {
      reason: 'other-scope',
    });
  }
  const rows = pairs.map((pair) => ({
    key: keyText(pair.id),
    body: JSON.stringify(pair),
    columns: {
      erp_ref: pair.erp && keyText(pair.erp.ref),
      mailbox_ref: pair.mailbox && keyText(pair.mailbox.ref),
      area,
      identity: kinKey(scope.state, pair.identity),
      alias: aliasOfPair(scope.state, pair),
      asked_at: pair.conflict?.since ?? null,
      to_make: sideToMake(pair),
    },
  }));
  await putRows(db, scope, 'sync_pair', rows);
  for (const side of sides) {
    const refs = rows.flatMap(({ columns }) => columns[refColumns[side]] ?? []);
    if (refs.length > 0) await requireOnce(db, scope.id, refColumns[side], refs);
  }
}

/** As the mailbox has it, else the ERP. */
function aliasOfPair(place: RecordPlace, { erp, mailbox }: Pair): string | null {
  const alias = aliasOf(mailbox?.fields ?? {}) ?? aliasOf(erp?.fields ?? {});
  return alias === null ? null : kinKey(place, alias);
}

/** An item in two pairs would be written twice and deleted for either. */
async function requireOnce(
  db: Transaction<Tables>,
  id: number,
  column: string,
  refs: readonly string[],
): Promise<void> {
  const named = jsonRows([...new Set(refs)].map((ref) => [ref]));
  const ref = sql.ref(column);
  const { rows } = await sql`
    select ${ref} from sync_pair
    where scope = ${id} and ${ref} in (select t.value->>0 from ${named})
    group by ${ref} having count(*) > 1 limit 1`.execute(db);
  if (rows.length === 0) return;
  throw new AppError('conflict', 'Two pairs lead to the same thing; one of them is wrong.', {
    reason: 'ref-paired-twice',
  });
}
