import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import { tableName } from '../database/tableName.ts';
import { installedTriggers } from './installedTriggers.ts';
import type { SpoolPlan } from './SpoolPlan.ts';
import { tableStatements } from './tableStatements.ts';

/** What installing changed. */
export interface SpoolInstallation {
  made: string[];
  dropped: string[];
  /** Triggers that were there already and do what they should. */
  kept: string[];
}

/**
 * Makes our tables and triggers, and takes away triggers of ours that a changed mapping does not want any more; what is not ours
 * is never touched. Doing it again does nothing. New triggers are made before old ones go, so that no change is missed.
 *
 * Kinds of which a table is newly watched must be read anew once: what changed before is in no spool. So a spool whose triggers
 * changed gets a new identity, and places in it are `cursor-expired`.
 * @throws AppError as SqlTransaction.write; `not-configured` where our login may not make tables or triggers.
 */
export async function installSpool(
  database: SqlDatabase,
  plan: SpoolPlan,
  signal: AbortSignal,
): Promise<SpoolInstallation> {
  const { dialect, tables, triggers } = plan;
  await database.define(
    tableStatements(dialect, tables).map((text) => sql.raw(text)),
    signal,
  );
  const there = await installedTriggers(database, dialect, tables, signal);
  const wanted = new Set(triggers.map(({ name }) => name));
  const missing = triggers.filter(({ name }) => !there.some((one) => one.name === name));
  const idle = there.filter(({ name }) => !wanted.has(name));
  await database.define(
    [...missing.flatMap(({ make }) => make), ...idle.flatMap(({ drop }) => drop)].map((text) =>
      sql.raw(text),
    ),
    signal,
  );
  const state = tableName(tables.state);
  await database.transaction(async (open) => {
    const [id] = await open.run(sql`select value from ${state} where name = 'id'`);
    if (id && missing.length === 0) return;
    await open.write(sql`delete from ${state} where name = 'id'`);
    await open.write(sql`insert into ${state} (name, value) values ('id', ${randomUUID()})`);
  }, signal);
  return {
    made: missing.map(({ name }) => name),
    dropped: idle.map(({ name }) => name),
    kept: triggers.filter((one) => !missing.includes(one)).map(({ name }) => name),
  };
}
