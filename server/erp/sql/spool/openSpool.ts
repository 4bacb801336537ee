import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { installedTriggers } from './installedTriggers.ts';
import type { OpenedSpool } from './OpenedSpool.ts';
import { ownMark } from './ownMark.ts';
import { planSpool } from './planSpool.ts';
import { speaksTriggers } from './speaksTriggers.ts';
import { spoolIntents } from './spoolIntents.ts';
import { spoolReaders } from './spoolReaders.ts';
import { spoolSource } from './spoolSource.ts';

/**
 * The spool of a mapping, where it is installed as the mapping is now; null where a trigger is missing, or is one of another
 * mapping: changes would be missed, so they are found without it.
 * @param catalogue of a mapping that fits its database.
 * @throws AppError as SqlDatabase.run.
 */
export async function openSpool(
  database: SqlDatabase,
  mapping: Mapping,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<OpenedSpool | null> {
  const { dialect } = database;
  if (!speaksTriggers(dialect)) return null;
  const { tables, triggers, kinds } = planSpool(dialect, mapping, catalogue);
  if (triggers.length === 0) return null;
  const there = await installedTriggers(database, dialect, tables, signal);
  const names = new Set(there.map(({ name }) => name));
  if (!triggers.every(({ name }) => names.has(name))) return null;
  return {
    source: spoolSource(database, tables, spoolReaders[dialect]),
    intents: spoolIntents(tables),
    mark: (whose) => ownMark(dialect, tables, whose),
    kinds: new Set(kinds),
  };
}
