import type { KeyMapping } from '../../mapping/sync/KeyMapping.ts';
import type { SqlDialect } from '../../database/SqlDialect.ts';
import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { referencesTo } from '../tables/referencesTo.ts';

/** Words of the tables in which an ERP counts its numbers. */
const sure = 0.8;

/**
 * How the key of a new row is likely made: by the database, as a UUID, from a table of number ranges, or one more than the
 * greatest. Null for a key in words, of which nobody knows.
 */
export function likelyKey(
  key: ColumnSurvey,
  table: TableSurvey,
  tables: readonly TableSurvey[],
  tenant: TableSurvey | null,
  dialect: SqlDialect,
): KeyMapping | null {
  if (key.isGiven) return 'identity';
  if (key.shape === 'uuid' || key.content.uuid > 0.9) return 'uuid';
  const range = numberRange(table, tables, tenant);
  if (range) return range;
  if (key.hasDefault && dialect !== 'sqlite') return 'identity';
  return key.shape === 'integer' ? 'highest' : null;
}

/** The row of a table of number ranges that counts for a table: by its name among the rows' keys, and within the company. */
function numberRange(
  table: TableSurvey,
  tables: readonly TableSurvey[],
  tenant: TableSurvey | null,
): KeyMapping | null {
  const last = table.name.slice(table.name.lastIndexOf('.') + 1).toLowerCase();
  for (const range of tables) {
    const isNamed = range.words.some(
      ({ concepts, score }) => concepts.has('numberRange') && score > sure,
    );
    if (!isNamed || range === table || range.isView || range.columns.length > 6) continue;
    const companies = referencesTo(range, tenant);
    const column = range.columns.find(
      ({ name, shape }) =>
        (shape === 'integer' || shape === 'decimal') &&
        !range.key.includes(name) &&
        !companies.includes(name),
    );
    if (!column) continue;
    const names = range.columns
      .filter(({ shape, name }) => shape === 'text' && !companies.includes(name))
      .map(({ name, values }): [string, string] => {
        const found = values.find((value) => value?.toLowerCase() === last);
        return [name, found ?? '…'];
      })
      .slice(0, 1);
    const where = [...companies.map((name): [string, string] => [name, '{company}']), ...names];
    return {
      numbers: {
        table: range.name,
        column: column.name,
        ...(where.length === 0 ? {} : { where: Object.fromEntries(where) }),
      },
    };
  }
  return null;
}
