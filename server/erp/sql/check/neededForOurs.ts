import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { planSpool } from '../spool/planSpool.ts';
import { speaksTriggers } from '../spool/speaksTriggers.ts';
import type { Need, Right } from './Need.ts';

/**
 * The rights to our own tables: to read changes and to clean them up, to mark a write as ours, to keep which creates were done. None to
 * write changes: triggers do, with the rights of whoever made them.
 */
export function neededForOurs(mapping: Mapping, catalogue: Catalogue, dialect: SqlDialect): Need[] {
  if (mapping.sync === undefined || !speaksTriggers(dialect)) return [];
  const { tables, triggers } = planSpool(dialect, mapping, catalogue);
  const need = (name: string, ...rights: Right[]) =>
    rights.map((right): Need => ({
      on: 'table',
      name,
      right,
      column: null,
      path: ['sync', 'tables'],
    }));
  // MariaDB shows a trigger only to whoever may make some (mariadb.com/kb/en/information-schema-triggers-table).
  const seen = dialect === 'mariadb' ? [...new Set(triggers.map(({ table }) => table))] : [];
  const missed: Need = {
    on: 'sequence',
    name: `${tables.spool}_missed`,
    right: 'select',
    column: null,
    path: ['sync', 'tables'],
  };
  return [
    // Inserted is what “from today on” lists as changed.
    ...need(tables.spool, 'select', 'insert', 'delete'),
    ...need(tables.state, 'select', 'insert', 'delete'),
    ...need(tables.intents, 'select', 'insert'),
    ...(dialect === 'postgres' ? [missed] : []),
    ...seen.flatMap((table) => need(table, 'trigger')),
  ];
}
