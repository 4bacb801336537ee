import { quoted } from './quoted.ts';
import type { SpoolTrigger } from './SpoolTrigger.ts';
import type { TriggerEvent } from './TriggerEvent.ts';

/**
 * SQL Server's trigger; not tried against a server here. It counts nothing to the ERP (nocount) and gives no identity, since
 * @@identity would be ours then. What fails in it is passed over where SQL Server lets it: some errors doom the ERP's
 * transaction all the same, a missing table of ours among them, so the triggers are removed before the tables.
 */
export function mssqlTrigger(
  table: string,
  event: TriggerEvent,
  effects: readonly string[],
  name: (does: string) => string,
): SpoolTrigger {
  const does =
    `on ${quoted('mssql', table, 'table')} after ${event} as begin ` +
    `if not exists (select 1 from inserted) and not exists (select 1 from deleted) return; ` +
    `set nocount on; set xact_abort off; begin try ${effects.map((effect) => `${effect};`).join(' ')} ` +
    `end try begin catch if xact_state() = -1 throw; end catch end`;
  const trigger = name(does);
  const dot = table.indexOf('.');
  const placed = dot < 0 ? trigger : `${table.slice(0, dot)}.${trigger}`;
  return {
    name: trigger,
    table,
    make: [`create trigger ${quoted('mssql', placed, 'table')} ${does}`],
  };
}
