import { quoted } from './quoted.ts';
import type { RowEffect } from './rowEffects.ts';
import type { SpoolTrigger } from './SpoolTrigger.ts';
import type { TriggerEvent } from './TriggerEvent.ts';

/**
 * MariaDB's trigger. Whatever fails in it is passed over, so that the ERP's own write goes on; nobody is told of what was passed
 * over, and only a full listing finds it. What it cannot help: a deadlock,
 * which ends the ERP's transaction as any would. Rows that a foreign key deletes or changes (ON DELETE CASCADE) are not
 * told to triggers there (mariadb.com/kb/en/trigger-limitations); a full listing finds them.
 */
export function mariadbTrigger(
  table: string,
  event: TriggerEvent,
  effects: readonly RowEffect[],
  name: (does: string) => string,
): SpoolTrigger {
  const steps = effects.map(({ when, statement }) =>
    when === null ? `${statement};` : `if ${when} then ${statement}; end if;`,
  );
  const does =
    `after ${event} on ${quoted('mariadb', table, 'table')} for each row begin ` +
    `declare continue handler for sqlexception begin end; ${steps.join(' ')} end`;
  const trigger = name(does);
  // In the schema of its table.
  const dot = table.indexOf('.');
  const placed = dot < 0 ? trigger : `${table.slice(0, dot)}.${trigger}`;
  return {
    name: trigger,
    table,
    make: [`create trigger ${quoted('mariadb', placed, 'table')} ${does}`],
  };
}
