import { quoted } from './quoted.ts';
import type { RowEffect } from './rowEffects.ts';
import type { SpoolTrigger } from './SpoolTrigger.ts';
import type { TriggerEvent } from './TriggerEvent.ts';

/**
 * SQLite's triggers: one for each effect, since only a whole trigger has a condition.
 *
 * SQLite knows no way to go on after an error within a trigger: without our tables every write to a watched table fails. They
 * are removed together (removeSpool.ts), the triggers first. A row that `insert or replace` throws out is not told to
 * triggers (sqlite.org/lang_conflict.html); a full listing finds it.
 */
export function sqliteTriggers(
  table: string,
  event: TriggerEvent,
  effects: readonly RowEffect[],
  name: (does: string) => string,
): SpoolTrigger[] {
  return effects.map(({ when, statement }) => {
    const condition = when === null ? '' : ` when ${when}`;
    const does = `after ${event} on ${quoted('sqlite', table, 'table')} for each row${condition} begin ${statement}; end`;
    const trigger = name(does);
    return {
      name: trigger,
      table,
      make: [`create trigger if not exists ${quoted('sqlite', trigger, 'column')} ${does}`],
    };
  });
}
