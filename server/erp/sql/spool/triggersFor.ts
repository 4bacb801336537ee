import { createHash } from 'node:crypto';
import { mariadbTrigger } from './mariadbTrigger.ts';
import { mssqlTrigger } from './mssqlTrigger.ts';
import { postgresTrigger, postgresTruncateTrigger } from './postgresTrigger.ts';
import { rowEffects } from './rowEffects.ts';
import { setEffects } from './setEffects.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import type { SpoolTables } from './SpoolTables.ts';
import type { SpoolTrigger } from './SpoolTrigger.ts';
import { sqliteTriggers } from './sqliteTriggers.ts';
import type { TriggerEvent } from './TriggerEvent.ts';
import { triggerPrefix } from './triggerPrefix.ts';
import type { Watched } from './Watched.ts';

const events: readonly TriggerEvent[] = ['insert', 'update', 'delete'];

/** The triggers for what is to be watched, in the dialect's words: for each table and event one, or a few in SQLite. */
export function triggersFor(
  dialect: SpoolDialect,
  tables: SpoolTables,
  watched: readonly Watched[],
): SpoolTrigger[] {
  const byTable = Map.groupBy(watched, ({ of, beside }) => beside?.last.table ?? of.table);
  return [...byTable].flatMap(([table, concerned]) => {
    const made = events.flatMap((event) => {
      const name = (does: string) => `${triggerPrefix(tables)}${digest(table, event, does)}`;
      if (dialect === 'sqlite' || dialect === 'mariadb') {
        const effects = concerned.flatMap((one) => rowEffects(dialect, tables, one, event));
        return dialect === 'sqlite'
          ? sqliteTriggers(table, event, effects, name)
          : [mariadbTrigger(table, event, effects, name)];
      }
      const effects = concerned.flatMap((one) => setEffects(dialect, tables, one, event));
      return dialect === 'postgres'
        ? [postgresTrigger(tables, table, event, effects, name)]
        : [mssqlTrigger(table, event, effects, name)];
    });
    const truncate = (does: string) => `${triggerPrefix(tables)}${digest(table, 'truncate', does)}`;
    return dialect === 'postgres'
      ? [...made, postgresTruncateTrigger(tables, table, truncate)]
      : made;
  });
}

function digest(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
