import { standInEnd } from './standInEnd.ts';
import type { TableSurvey } from './TableSurvey.ts';

/**
 * The tables and views of a database, without those for which a view stands: `contacts` where there is a `contacts_erplink` that has
 * all its columns, and more. The view has its table's key, and what the table's name means.
 */
export function standIns(tables: readonly TableSurvey[]): TableSurvey[] {
  const bases = new Map(
    tables.flatMap((view): [TableSurvey, TableSurvey][] => {
      const base = tables.find(({ name }) => `${name}${standInEnd}` === view.name);
      const has = new Set(view.columns.map(({ name }) => name));
      return base && view.isView && base.columns.every(({ name }) => has.has(name))
        ? [[view, base]]
        : [];
    }),
  );
  const replaced = new Set(bases.values());
  return tables
    .filter((table) => !replaced.has(table))
    .map((table) => {
      const base = bases.get(table);
      return base ? { ...table, key: base.key, words: base.words, standsFor: base.name } : table;
    });
}
