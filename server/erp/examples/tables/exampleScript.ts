import { readFileSync } from 'node:fs';
import type { Chance } from '../Chance.ts';
import type { Example } from '../Example.ts';
import { insertStatements } from './insertStatements.ts';
import { type ExampleDialect, tableStatements } from './tableStatements.ts';

/**
 * Every statement that makes an example's database in an empty one: tables, rows, then the indexes, which are faster
 * made at the end.
 * @param today yyyy-mm-dd, the day that is today to the data.
 */
export function exampleScript(
  example: Example,
  dialect: ExampleDialect,
  chanceFor: (purpose: string) => Chance,
  today: string,
): string[] {
  const made = tableStatements(readFileSync(example.tablesFile, 'utf8'), dialect);
  const isIndex = (statement: string) => statement.startsWith('create index');
  return [
    ...made.filter((statement) => !isIndex(statement)),
    ...insertStatements(example.rows(chanceFor, today), dialect),
    ...made.filter(isIndex),
  ];
}
