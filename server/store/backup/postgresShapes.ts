import type { Ask } from './Ask.ts';
import { shapesOf, type ColumnRow, type KeyRow } from './shapesOf.ts';
import type { TableShape } from './TableShape.ts';

/** The tables of our schema in PostgreSQL (PostgreSQL manual, "System Catalogs"). */
export async function postgresShapes(ask: Ask): Promise<TableShape[]> {
  const columns = await ask<ColumnRow>(`
    select table_name as "table", column_name as name, is_identity = 'YES' as counted
    from information_schema.columns where table_schema = current_schema()
    order by table_name collate "C", ordinal_position`);
  const keys = await ask<KeyRow>(`
    select t.relname as "table", i.indisprimary as "primary", (
      select json_agg(a.attname order by k.place)::text
      from unnest(i.indkey::int2[]) with ordinality k (number, place)
      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number) as columns
    from pg_index i
    join pg_class t on t.oid = i.indrelid
    join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = current_schema() and i.indisunique
      and i.indpred is null and i.indexprs is null`);
  const pointers = await ask<{ table: string; needs: string }>(`
    select distinct t.relname as "table", f.relname as needs
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_class f on f.oid = c.confrelid
    join pg_namespace n on n.oid = t.relnamespace
    where c.contype = 'f' and n.nspname = current_schema()`);
  // Written by json_agg with blanks, which the other database leaves out.
  const plain = keys.map((key) => ({ ...key, columns: JSON.stringify(JSON.parse(key.columns)) }));
  return shapesOf(columns, plain, pointers);
}
