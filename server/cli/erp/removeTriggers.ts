import type { SqlDatabase } from '../../erp/sql/database/SqlDatabase.ts';
import { removeSpool } from '../../erp/sql/spool/removeSpool.ts';
import type { SpoolPlan } from '../../erp/sql/spool/SpoolPlan.ts';
import { exitCodes, type Console } from '../Command.ts';
import { told } from './told.ts';

/** Takes our triggers and tables away, and says how many triggers there were. @param withIntents also which creates were done. */
export async function removeTriggers(
  database: SqlDatabase,
  { dialect, tables }: SpoolPlan,
  withIntents: boolean,
  console: Console,
): Promise<number> {
  const { out, language, signal } = console;
  const keep = { intents: !withIntents };
  const gone = await told(console, () => removeSpool(database, dialect, tables, keep, signal));
  out(
    language === 'de' ? `${gone.length} Trigger entfernt.` : `${gone.length} triggers taken away.`,
  );
  return exitCodes.well;
}
