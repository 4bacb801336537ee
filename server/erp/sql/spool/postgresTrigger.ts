import { literal } from './literal.ts';
import { quoted } from './quoted.ts';
import type { SpoolTables } from './SpoolTables.ts';
import type { SpoolTrigger } from './SpoolTrigger.ts';
import type { TriggerEvent } from './TriggerEvent.ts';

const rowsOf: Readonly<Record<TriggerEvent, string>> = {
  insert: 'referencing new table as new_rows',
  update: 'referencing new table as new_rows old table as old_rows',
  delete: 'referencing old table as old_rows',
};

/**
 * PostgreSQL's trigger and its function. It runs with the rights of whoever made it, so that the ERP's users need none to our
 * tables. What fails in it is passed over, and a sequence counts it, which no rollback takes back: readers see that
 * something is missing and read everything again. Else no sequence is touched: programs ask lastval().
 */
export function postgresTrigger(
  tables: SpoolTables,
  table: string,
  event: TriggerEvent,
  effects: readonly string[],
  name: (does: string) => string,
): SpoolTrigger {
  const channel = literal('postgres', tables.spool);
  const does =
    `begin ${effects.map((effect) => `${effect};`).join(' ')} ` +
    `perform pg_notify(${channel}, ''); return null; ` +
    `exception when others then raise log ${literal('postgres', `${tables.spool}: %`)}, sqlerrm; ` +
    `${count(tables)} return null; end`;
  return made(tables, table, `after ${event}`, rowsOf[event], does, name(does));
}

/** A table that is emptied at once tells no rows: that is counted as missed. */
export function postgresTruncateTrigger(
  tables: SpoolTables,
  table: string,
  name: (does: string) => string,
): SpoolTrigger {
  const does = `begin ${count(tables)} return null; end`;
  return made(tables, table, 'after truncate', '', does, name(does));
}

function count({ spool }: SpoolTables): string {
  const sequence = literal('postgres', quoted('postgres', `${spool}_missed`, 'table'));
  return `begin perform nextval(${sequence}); exception when others then null; end;`;
}

function made(
  { spool }: SpoolTables,
  table: string,
  when: string,
  referencing: string,
  does: string,
  trigger: string,
): SpoolTrigger {
  const dot = spool.indexOf('.');
  // The function lives beside the spool.
  const placed = dot < 0 ? trigger : `${spool.slice(0, dot)}.${trigger}`;
  const called = quoted('postgres', placed, 'table');
  const body = literal('postgres', does);
  return {
    name: trigger,
    table,
    make: [
      `create or replace function ${called}() returns trigger language plpgsql security definer ` +
        `set search_path from current as ${body}`,
      `create trigger ${quoted('postgres', trigger, 'column')} ${when} on ${quoted('postgres', table, 'table')} ` +
        `${referencing} for each statement execute procedure ${called}()`,
    ],
  };
}
