import Database from 'better-sqlite3';
import { SeededRandom } from '../../../server/sandbox/erp/SeededRandom.ts';
import type { Samples } from './Samples.ts';

const count = 400;

/** Picks rows of the large ERP by keys that are drawn by chance. */
export function takeSamples(erpFile: string): Samples {
  const database = new Database(erpFile, { readonly: true });
  const random = new SeededRandom(1, 'bench');
  const pick = <T>(table: string, key: string, columns: string): T[] => {
    const ends = database.prepare(`SELECT min(${key}) AS least, max(${key}) AS most FROM ${table}`);
    const { least, most } = ends.get() as { least: number; most: number };
    const next = database.prepare<[number], T>(
      `SELECT ${columns} FROM ${table} WHERE mandant_nr = 1 AND ${key} >= ? ORDER BY ${key} LIMIT 1`,
    );
    return Array.from({ length: count }, () => next.get(random.whole(least, most))).filter(
      (row) => row !== undefined,
    );
  };
  try {
    return {
      organizations: pick('adressen', 'adr_nr', 'adr_nr AS key, name1 AS name, ort AS town'),
      persons: pick(
        'ansprechpartner',
        'ap_nr',
        'ap_nr AS key, vorname AS first, nachname AS last, e_mail AS mail',
      ),
      documents: [
        ...pick<Samples['documents'][number]>(
          'rechnungen',
          'beleg_id',
          `'invoice' AS kind, beleg_id AS key, rechnung_nr AS number, betreff AS subject, NULL AS theirs`,
        ),
        ...pick<Samples['documents'][number]>(
          'auftraege',
          'beleg_id',
          `'order' AS kind, beleg_id AS key, auftrag_nr AS number, betreff AS subject, bestell_nr AS theirs`,
        ),
      ],
    };
  } finally {
    database.close();
  }
}
