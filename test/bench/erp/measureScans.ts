import Database from 'better-sqlite3';
import type { Body } from '../../../shared/routes.ts';
import { demoTables } from '../../../server/sandbox/erp/demoTables.ts';
import { distribution } from '../distribution.ts';
import { printFigure } from '../printFigure.ts';
import type { Question } from './Question.ts';
import type { RequestCost } from './RequestCost.ts';

/** What the mapping searches in each table. */
const searched: Record<string, string[]> = {
  adressen: ['name1', 'name2', 'ort', 'kurzname', 'e_mail', 'adr_nr'],
  ansprechpartner: ['vorname', 'nachname', 'funktion', 'e_mail'],
  rechnungen: ['rechnung_nr', 'betreff'],
  auftraege: ['auftrag_nr', 'bestell_nr', 'betreff'],
  bestellungen: ['bestellung_nr', 'betreff'],
  projekte: ['projekt_nr', 'betreff'],
};

/** Searches that are asked this way, too; each takes a second. */
const count = 24;

/** The same searches without a directory: LIKE '%word%' for every word over the ERP's tables, newest first. */
export function measureScans(
  erpFile: string,
  questions: readonly Question<Body<'searchRecords'>>[],
  searches: readonly RequestCost[],
): void {
  const database = new Database(erpFile, { readonly: true });
  try {
    const times = questions.slice(0, count).map(({ body }) => {
      const words = body.text.split(/\s+/).slice(0, 8);
      const before = performance.now();
      for (const [table, columns] of Object.entries(searched))
        scan(database, table, columns, words);
      return performance.now() - before;
    });
    const ours = distribution(searches.map((cost) => cost.milliseconds));
    const time = distribution(times);
    printFigure({
      name: 'search.time.againstScan',
      unit: 'ms',
      ...ours,
      peer: `LIKE '%word%' on the ERP’s own tables, ${count} of the same searches`,
      peerValue: time.value,
      ratio: ours.value / time.value,
    });
  } finally {
    database.close();
  }
}

function scan(
  database: Database.Database,
  table: string,
  columns: readonly string[],
  words: readonly string[],
): void {
  const key = demoTables.find(({ name }) => name === table)?.key[1] ?? 'rowid';
  const conditions = words.map(() => `(${columns.map((one) => `${one} LIKE ?`).join(' OR ')})`);
  database
    .prepare(
      `SELECT ${key} FROM ${table} WHERE mandant_nr = 1 AND ${conditions.join(' AND ')}
        ORDER BY geaendert_am DESC LIMIT 20`,
    )
    .all(...words.flatMap((word) => columns.map(() => `%${word}%`)));
}
