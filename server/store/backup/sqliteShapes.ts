import type { Ask } from './Ask.ts';
import { shapesOf, type ColumnRow, type KeyRow } from './shapesOf.ts';
import type { TableShape } from './TableShape.ts';

const own = `m.type = 'table' and substr(m.name, 1, 7) <> 'sqlite_'`;

/** The tables of a SQLite file (sqlite.org/pragma.html). */
export async function sqliteShapes(ask: Ask): Promise<TableShape[]> {
  const columns = await ask<ColumnRow>(`
    select m.name as "table", c.name, c.pk = 1 and m.sql like '%autoincrement%' as counted
    from sqlite_schema m join pragma_table_info(m.name) c
    where ${own} order by m.name, c.cid`);
  const primary = await ask<KeyRow>(`
    select "table", 1 as "primary", json_group_array(name order by pk) as columns
    from (
      select m.name as "table", c.name, c.pk
      from sqlite_schema m join pragma_table_info(m.name) c where ${own} and c.pk > 0)
    group by "table"`);
  const unique = await ask<KeyRow>(`
    select "table", 0 as "primary", json_group_array(name order by seqno) as columns
    from (
      select m.name as "table", i.name as "index", c.name, c.seqno
      from sqlite_schema m join pragma_index_list(m.name) i join pragma_index_info(i.name) c
      where ${own} and i."unique" and not i.partial)
    group by "table", "index"`);
  const pointers = await ask<{ table: string; needs: string }>(`
    select distinct m.name as "table", f."table" as needs
    from sqlite_schema m join pragma_foreign_key_list(m.name) f where ${own}`);
  return shapesOf(columns, [...primary, ...unique], pointers);
}
