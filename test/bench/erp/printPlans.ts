import Database from 'better-sqlite3';
import { printFigure } from '../printFigure.ts';

/**
 * Asks the database how it carries out every statement that was sent (EXPLAIN QUERY PLAN), and prints how many of their
 * steps read a table from one end to the other. A list that came along in the statement (json_each) is no table.
 */
export function printPlans(
  name: string,
  file: string,
  statements: ReadonlyMap<string, readonly unknown[]>,
): void {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .all()
      .map((table) => table.name);
    const reading = [...statements].filter(([sql]) => /^\s*(select|with)/i.test(sql));
    const plans = reading.map(([sql, parameters]) =>
      database
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...parameters)
        .map(({ detail }) => detail),
    );
    const steps = plans.flat();
    const scans = new Set(plans.flatMap((plan) => scansOf(plan, tables)));
    const used = steps.filter((step) => step.startsWith('SEARCH'));
    printFigure({
      name,
      value: scans.size,
      unit: 'scans',
      n: reading.length,
      note: `different statements; ${used.length} steps search by ${[...new Set(used.map(keyOf))].join(', ')}${[...scans].map((step) => `; ${step}`).join('')}`,
    });
  } finally {
    database.close();
  }
}

/** Steps that read a whole table; a part of the statement that goes by a table's name is none. */
function scansOf(plan: readonly string[], tables: readonly string[]): string[] {
  const real = tables.filter((table) => !plan.includes(`CO-ROUTINE ${table}`));
  return plan.filter((step) => real.some((table) => new RegExp(`^SCAN ${table}\\b`).test(step)));
}

/** `SEARCH rechnungen USING INDEX … (mandant_nr=? AND beleg_id=?)`, without the table and its alias. */
function keyOf(step: string): string {
  return step.replace(/^SEARCH \S+ (USING )?/, '').replace(/ \(.*$/, '');
}
