import { setTimeout } from 'node:timers/promises';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { speaksTriggers } from './speaksTriggers.ts';
import { spoolEdge } from './spoolEdge.ts';
import { tablesOf } from './tablesOf.ts';

/** Milliseconds between two looks where the database does not call. */
const usualPause = 1000;

/**
 * Says when it is worth reading the spool: at once, and whenever something came. PostgreSQL calls (LISTEN); others, and
 * PostgreSQL while it cannot be heard, are asked for the spool's last entry. It says only when; nothing is lost where it says
 * nothing, since readings go on from their places. Ends with the signal; never fails: an ERP that is away is asked again.
 * @param pause milliseconds between two looks.
 */
export async function watchSpool(
  database: SqlDatabase,
  mapping: Mapping,
  onNews: () => void,
  signal: AbortSignal,
  pause = usualPause,
): Promise<void> {
  const { dialect } = database;
  if (!speaksTriggers(dialect)) return;
  const tables = tablesOf(mapping);
  const edge = spoolEdge(dialect, tables);
  let before: string | null = null;
  while (!hasEnded(signal)) {
    try {
      if (database.listen) await database.listen(tables.spool, onNews, signal);
      else {
        const [row] = await database.run(edge, signal);
        const now = JSON.stringify(Object.values(row ?? {}).map(String));
        if (now !== before) onNews();
        before = now;
      }
    } catch {
      // Away, locked, or in the middle of being installed: whoever reads hears why.
    }
    await setTimeout(pause, undefined, { signal }).catch(() => undefined);
  }
}

function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}
