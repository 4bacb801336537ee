import { sql } from 'kysely';
import type { RecordRef } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import type { ErpMail } from '../../../ports/ErpFiles.ts';
import { comparison } from '../database/comparison.ts';
import type { SqlValue } from '../database/SqlDatabase.ts';
import { tableName } from '../database/tableName.ts';
import type { FilingMapping } from '../mapping/filing/FilingMapping.ts';
import type { SqlPart } from '../sync/SqlPart.ts';
import { comparedValue } from '../sync/write/comparedValue.ts';
import type { Desk } from '../sync/write/Desk.ts';
import { factsOf } from '../sync/write/factsOf.ts';
import { addRow } from './addRow.ts';
import { hangingOn } from './hangingOn.ts';
import { rowSets } from './rowSets.ts';

/**
 * Has the mail say what it is filed to: in its own columns the first record of each, and where nothing stands there yet; all
 * of them in the table of assignments.
 *
 * @throws AppError `not-allowed`, reason `record-not-fileable`, for a record that neither can name.
 */
export async function nameRecords(
  desk: Desk,
  { records: columns = {}, assignments }: FilingMapping,
  part: SqlPart,
  key: string,
  records: ErpMail['records'],
): Promise<void> {
  const { erp, open, permissions } = desk;
  const { company } = permissions;
  const first = new Map<string, RecordRef>();
  const take = (ref: RecordRef | null) => {
    const column = ref === null ? undefined : columns[ref.kind];
    if (ref !== null && column !== undefined && !first.has(column)) first.set(column, ref);
  };
  for (const { ref } of records) take(ref);
  // Whom a person belongs to, unless another one was named.
  for (const { organization } of records) take(organization);
  for (const { ref } of records) {
    const isAssigned = assignments !== undefined && Object.hasOwn(assignments.kinds, ref.kind);
    if (isAssigned || first.get(columns[ref.kind] ?? '') === ref) continue;
    throw new AppError(
      'not-allowed',
      'The ERP can file no mail to this record, or not to several.',
      {
        reason: 'record-not-fileable',
        details: { kind: ref.kind },
      },
    );
  }
  const { table, mapping } = part.kind;
  for (const [column, ref] of first) {
    const value = comparedValue(part.slot(column), ref.key);
    await open.write(sql`update ${tableName(mapping.table)} set ${sql.id(column)} = ${value}
      where ${comparison(table, mapping.company, '=', company)}
        and ${comparison(table, mapping.key, '=', key)} and ${sql.id(column)} is null`);
  }
  if (assignments === undefined) return;
  for (const { ref } of records) {
    const kind = assignments.kinds[ref.kind];
    if (kind === undefined) continue;
    const said: [string | undefined, SqlValue][] = [
      [assignments.mail, key],
      [assignments.company, company],
      [assignments.kind, typeof kind === 'boolean' ? Number(kind) : kind],
      [assignments.record, ref.key],
    ];
    const facts = factsOf(desk, key);
    const row = rowSets(erp, assignments.table, said, assignments.values, facts);
    const there = await open.run(sql`select 1 as there from ${tableName(assignments.table)}
      where ${hangingOn(erp, assignments, company, key)}
        and ${sql.id(assignments.kind)} = ${row.get(assignments.kind) ?? null}
        and ${sql.id(assignments.record)} = ${row.get(assignments.record) ?? null} limit 1`);
    if (there.length === 0) await addRow(open, assignments.table, row);
  }
}
