import { sql } from 'kysely';
import type { MappingPath } from '../mapping/MappingFile.ts';
import { recordKey, selectRecords } from '../records/selectRecords.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import type { Runner } from '../sync/Runner.ts';
import { toText } from '../values/toText.ts';
import type { Said } from './Said.ts';

/** Rows among which a key is looked for twice, where the database does not promise that it cannot be. */
const looked = 50_000;

/** Whether a kind's key names one record in its company. @throws AppError as SqlDatabase.run. */
export async function checkUnique(
  kind: SqlKind,
  company: string,
  run: Runner,
): Promise<{ path: MappingPath; said: Said } | null> {
  const { key, company: companyColumn, table } = kind.mapping;
  const word = kind.kind.kind;
  const promised = kind.table.key ?? [];
  const isPromised =
    promised.length > 0 && promised.every((column) => [key, companyColumn].includes(column));
  if (isPromised) return null;
  const where = [sql`${sql.id(key)} is not null`];
  const records = selectRecords(kind, { company, columns: [], where, limit: looked });
  const [twice] = await run(
    sql`select ${sql.id(recordKey)} as made, count(*) as times from (${records}) as ${sql.id('record')}
      group by ${sql.id(recordKey)} having count(*) > 1 limit 1`,
  );
  if (!twice) return null;
  const value = toText(twice['made'] ?? null, key).slice(0, 60);
  return {
    path: ['kinds', word, 'key'],
    said: {
      en: `expected a key that is unique within a company, found ${table}.${key} “${value}” ${String(twice['times'])} times`,
      de: `erwartet: ein Schlüssel, der je Mandant eindeutig ist; ${table}.${key} „${value}“ gibt es ${String(twice['times'])}-mal`,
    },
  };
}
