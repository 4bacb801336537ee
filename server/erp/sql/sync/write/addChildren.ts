import { sql } from 'kysely';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import { tableName } from '../../database/tableName.ts';
import type { ChildRows } from '../fields/ChildRows.ts';
import { fitText } from '../fields/fitText.ts';
import { partiesIn } from '../fields/partiesIn.ts';
import type { SqlPart } from '../SqlPart.ts';
import { emptyOf } from '../values/emptyOf.ts';
import { slotIn } from '../values/slotIn.ts';
import type { Slot } from '../values/Slot.ts';
import { comparedValue } from './comparedValue.ts';
import type { Desk } from './Desk.ts';

/** Rows of one statement: a database takes no more than so many parameters (SQL Server 2100). */
const mostRows = 100;

/**
 * Makes the child rows of a new record where the mapping says so (`inserted`). People in a role that the table has no code for
 * are left out, as when they are read back.
 * @throws AppError `invalid-input` for a name that its column cannot keep; else as SqlTransaction.write.
 */
export async function addChildren(
  desk: Desk,
  part: SqlPart,
  key: string,
  fields: Fields,
): Promise<void> {
  for (const child of part.children) {
    if (child.source.inserted !== true) continue;
    const rows = rowsOf(desk, child, key, fields);
    const columns = rows[0]?.map(([column]) => sql.id(column));
    if (columns === undefined) continue;
    for (let first = 0; first < rows.length; first += mostRows) {
      const values = rows
        .slice(first, first + mostRows)
        .map((row) => sql`(${sql.join(row.map(([, value]) => value))})`);
      await desk.open.write(
        sql`insert into ${tableName(child.source.table ?? '')} (${sql.join(columns)}) values ${sql.join(values)}`,
      );
    }
  }
}

function rowsOf(
  { erp, permissions }: Desk,
  { field, source, codeOf }: ChildRows,
  key: string,
  fields: Fields,
): [column: string, value: SqlValue][][] {
  const { table = '', by = '', company, position, name, address, role } = source;
  const found = erp.catalogue.tables.get(table);
  const slot = (column: string): Slot =>
    slotIn(erp.database.dialect, found, {
      alias: '',
      named: `${table}.${column}`,
      column,
      isOwn: true,
    });
  const text = (column: string, said: string): SqlValue =>
    said === '' ? emptyOf(slot(column), undefined) : fitText(field, said, slot(column), false);
  const known = partiesIn(field, fields[field] ?? null).filter(
    (party) => role === undefined || codeOf(party.role) !== undefined,
  );
  return known.map((party, place) => {
    const row: [column: string | undefined, value: (column: string) => SqlValue][] = [
      [by, (column) => comparedValue(slot(column), key)],
      [company, (column) => comparedValue(slot(column), permissions.company)],
      [position, () => place + 1],
      [name, (column) => text(column, party.name)],
      [address, (column) => text(column, party.address)],
      [role, (column) => codeOf(party.role) ?? emptyOf(slot(column), undefined)],
    ];
    return row.flatMap(([column, value]): [string, SqlValue][] =>
      column === undefined ? [] : [[column, value(column)]],
    );
  });
}
