import { sql } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import { fitsShape } from '../catalogue/fitsShape.ts';
import { comparedColumn } from '../database/comparison.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { maySeeKind, visibleTo } from '../rights/visibleTo.ts';
import { toText } from '../values/toText.ts';
import type { SqlErp } from './SqlErp.ts';
import type { SqlKind } from './SqlKind.ts';
import { recordKey, selectRecords } from './selectRecords.ts';

/** What became of one key. */
export type ReadRow =
  | { state: 'found'; row: SqlRow }
  | { state: 'gone' }
  | { state: 'hidden' }
  | { state: 'failed'; error: AppError };

const visible = 'erplink visible';

/**
 * The rows of some keys of one kind in the caller's company, by one query. A kind that the user may not see is not asked
 * for, so nobody learns which of its keys exist.
 * @throws AppError as SqlDatabase.run.
 */
export async function readRows(
  erp: SqlErp,
  kind: SqlKind,
  keys: readonly string[],
  columns: readonly string[],
  permissions: Permissions,
  signal: AbortSignal,
): Promise<Map<string, ReadRow>> {
  const wanted = [...new Set(keys)];
  if (!maySeeKind(kind, permissions)) {
    return new Map(wanted.map((key) => [key, { state: 'hidden' }]));
  }
  const condition = visibleTo(kind, permissions);
  const answers = await erp.database.run(
    selectRecords(kind, {
      columns,
      company: permissions.company,
      where: [keyIn(kind, wanted)],
      extra: [
        sql`${condition ? sql`case when ${condition} then 1 else 0 end` : sql`1`} as ${sql.id(visible)}`,
      ],
      // A key that is there twice must show.
      limit: wanted.length * 2,
    }),
    signal,
  );
  const found = new Map<string, ReadRow>();
  for (const row of answers) {
    const key = toText(row[recordKey], kind.mapping.key);
    found.set(
      key,
      found.has(key)
        ? { state: 'failed', error: ambiguous(kind) }
        : Number(row[visible]) === 0
          ? { state: 'hidden' }
          : { state: 'found', row },
    );
  }
  // Compared as text once more: '007' and 7 are the same number, but not the same key.
  return new Map(wanted.map((key) => [key, found.get(key) ?? { state: 'gone' }]));
}

function keyIn(kind: SqlKind, keys: readonly string[]) {
  const column = kind.mapping.key;
  const shape = kind.table.columns.get(column)?.shape;
  const fitting = keys.filter((key) => fitsShape(key, shape ?? 'other'));
  if (fitting.length === 0) return sql`1 = 0`;
  const values = fitting.map((key) => (shape === 'integer' ? sql`cast(${key} as bigint)` : key));
  return sql`${comparedColumn(kind.table, column)} in (${sql.join(values)})`;
}

function ambiguous(kind: SqlKind): AppError {
  return new AppError('bad-answer', 'The ERP holds several records with this key.', {
    reason: 'key-not-unique',
    details: { kind: kind.kind.kind, table: kind.mapping.table, column: kind.mapping.key },
  });
}
