import { sql } from 'kysely';
import type { SqlRow, SqlValue } from '../../database/SqlDatabase.ts';
import type { SqlTransaction } from '../../database/SqlTransaction.ts';
import { tableName } from '../../database/tableName.ts';
import type { ProcedureArgument, ProcedureMapping } from '../../mapping/sync/ProcedureMapping.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { ValueFacts } from '../values/valueOf.ts';
import { valueOf } from '../values/valueOf.ts';
import type { ColumnSets } from './ColumnSets.ts';

/**
 * Calls a procedure of the ERP's own instead of writing columns. What does not change is handed over as it is in the row.
 * @param row the record as it was read; null for a new one.
 * @returns the first value of its first row, null where it answers none: of a create the key.
 */
export async function callProcedure(
  erp: SqlErp,
  part: SqlPart,
  procedure: ProcedureMapping,
  sets: ColumnSets,
  row: SqlRow | null,
  facts: ValueFacts,
  open: SqlTransaction,
): Promise<string | null> {
  const valueIn = (column: string): SqlValue =>
    sets.has(column) ? (sets.get(column) ?? null) : (row?.[column] ?? null);
  const args = procedure.args.map((argument) => sql`${argumentOf(part, argument, valueIn, facts)}`);
  const name = tableName(procedure.name);
  const { dialect } = erp.database;
  const isSelected =
    procedure.as === undefined ? dialect === 'postgres' : procedure.as === 'select';
  const list = sql.join(args);
  const { rows } = await open.write(
    isSelected
      ? sql`select ${name}(${list}) as ${sql.id('made')}`
      : dialect === 'mssql'
        ? sql`exec ${name} ${list}`
        : sql`call ${name}(${list})`,
  );
  const answer = Object.values(firstRow(rows) ?? {})[0];
  return answer === undefined || answer === null || answer === '' ? null : String(answer);
}

/** MariaDB's driver answers a CALL with a list for each SELECT of the procedure, and with what the CALL itself did. */
function firstRow(rows: readonly (SqlRow | readonly SqlRow[])[]): SqlRow | undefined {
  const [first] = rows;
  return Array.isArray(first) ? (first as readonly SqlRow[])[0] : (first as SqlRow | undefined);
}

function argumentOf(
  part: SqlPart,
  argument: ProcedureArgument,
  valueIn: (column: string) => SqlValue,
  facts: ValueFacts,
): SqlValue {
  if (argument.key) return facts.key;
  if (argument.user) return facts.user;
  if (argument.company) return facts.company;
  if (argument.column !== undefined) return valueIn(argument.column);
  if (argument.field !== undefined) {
    const column = part.byName.get(argument.field)?.columns[0];
    return column === undefined ? null : valueIn(column);
  }
  const anything = part.slot('');
  return valueOf(argument.value ?? null, { ...anything, form: 'other' }, facts);
}
