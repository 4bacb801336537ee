import { demoTables } from './demoTables.ts';

/** The statements that make the demo ERP's tables, and those that make its indexes: faster after the rows. */
export function createTables(): { tables: string[]; indexes: string[] } {
  return {
    tables: demoTables.map(({ name, columns, key }) => {
      const lines = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
      return `CREATE TABLE ${name} (${[...lines, `PRIMARY KEY (${key.join(', ')})`].join(', ')})`;
    }),
    indexes: demoTables.flatMap(({ name, indexes }) =>
      indexes.map(
        (columns, i) => `CREATE INDEX ${name}_${i + 1} ON ${name} (${columns.join(', ')})`,
      ),
    ),
  };
}
