import Database from 'better-sqlite3';
import { Temporal } from 'temporal-polyfill';
import { demoUsers } from './demoUsers.ts';
import type { EditedRecord } from './editedRecords.ts';

/** The demo ERP keeps times of day as they are there. */
const zone = 'Europe/Berlin';

/** Who has the pages open: not the one whose mailbox is shown first. */
const [, colleague] = demoUsers;

/** One record of the demo ERP as its pages show and change it, each column by the value that a form field takes. */
export const openedRecord = {
  /** Null where there is no such record. */
  read(
    file: string,
    { table, key, fields }: EditedRecord,
    { company, number }: { company: string; number: string },
  ): Record<string, string> | null {
    const database = new Database(file, { readonly: true });
    try {
      const row = database
        .prepare(`select * from ${table} where mandant_nr = ? and ${key} = ?`)
        .get(company, number) as Record<string, unknown> | undefined;
      if (!row) return null;
      const shown = fields.map(({ column, type }) => {
        const value = row[column];
        const text = typeof value === 'string' ? value : '';
        return [column, type === 'datetime-local' ? text.slice(0, 16).replace(' ', 'T') : text];
      });
      return Object.fromEntries(shown) as Record<string, string>;
    } finally {
      database.close();
    }
  },

  /** Changes it as a colleague does in the ERP: its triggers tell of it, and it says when and by whom. */
  write(
    file: string,
    { table, key, fields }: EditedRecord,
    { company, number }: { company: string; number: string },
    values: Readonly<Record<string, string>>,
  ): void {
    const written = fields.map(({ column, type }) => {
      const value = values[column] ?? '';
      if (value === '') return null;
      return type === 'datetime-local' ? `${value.replace('T', ' ')}:00` : value;
    });
    const now = Temporal.Now.plainDateTimeISO(zone).toString({ smallestUnit: 'second' });
    const changes = new Map(fields.map(({ column }, i) => [column, written[i] ?? null]));
    changes.set('geaendert_am', now.replace('T', ' '));
    const database = new Database(file);
    try {
      const columns = database.prepare('select name from pragma_table_info(?)').pluck().all(table);
      if (columns.includes('geaendert_von')) changes.set('geaendert_von', String(colleague?.id));
      const sets = [...changes.keys()].map((column) => `${column} = ?`).join(', ');
      database
        .prepare(`update ${table} set ${sets} where mandant_nr = ? and ${key} = ?`)
        .run(...changes.values(), company, number);
    } finally {
      database.close();
    }
  },
};
