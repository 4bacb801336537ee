import { sql } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import type { Intents, KeptIntent } from '../changes/Intents.ts';
import { tableName } from '../database/tableName.ts';
import type { SpoolTables } from './SpoolTables.ts';

/** Our table of creates that were done. */
export function spoolIntents({ intents }: SpoolTables): Intents {
  const table = tableName(intents);
  return {
    async find(open, asked) {
      if (asked.length === 0) return new Map();
      const rows = await open.run(sql`
        select intent, kind, company, record_key from ${table} where intent in (${sql.join([...asked])})`);
      const kept = rows.map((row): KeptIntent => ({
        intent: String(row['intent']),
        kind: String(row['kind']),
        company: String(row['company']),
        key: String(row['record_key']),
      }));
      return new Map(kept.map((one) => [one.intent, one]));
    },
    async keep(open, { intent, kind, company, key }) {
      try {
        await open.write(sql`
          insert into ${table} (intent, kind, company, record_key) values (${intent}, ${kind}, ${company}, ${key})`);
      } catch (error) {
        if (!(error instanceof AppError) || error.reason !== 'duplicate') throw error;
        throw new AppError('conflict', 'This was made in the ERP meanwhile.', {
          reason: 'intent-done',
          cause: error,
        });
      }
    },
  };
}
