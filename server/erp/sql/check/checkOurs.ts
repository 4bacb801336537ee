import type { Catalogue } from '../catalogue/Catalogue.ts';
import { readCatalogue } from '../catalogue/readCatalogue.ts';
import { findOwnTables } from '../changes/findOwnTables.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { MappingPath } from '../mapping/MappingFile.ts';
import { installedTriggers } from '../spool/installedTriggers.ts';
import { planSpool } from '../spool/planSpool.ts';
import { speaksTriggers } from '../spool/speaksTriggers.ts';
import type { OwnTables } from '../sync/prepareSync.ts';
import type { TriggerFacts } from './detectionOf.ts';
import type { Said } from './Said.ts';

/** What of ours is in the ERP's database. */
export interface Ours {
  own: OwnTables;
  facts: TriggerFacts;
  /** Whether any of our triggers or tables is there, as far as our login sees; the keys of creates alone do not count. */
  isThere: boolean;
  /** Those of our tables that are there, or that our login may see. */
  tables: ReadonlySet<string>;
  problems: { path: MappingPath; said: Said }[];
}

/** Looks for our tables and triggers. Half of them is a problem: changes would be missed, so none of it is used. */
export async function checkOurs(
  database: SqlDatabase,
  mapping: Mapping,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<Ours> {
  const { dialect } = database;
  const nothing: OwnTables = { source: null, spooled: new Set(), intents: null, mark: null };
  const isMissing = mapping.sync === undefined || !speaksTriggers(dialect);
  if (isMissing) {
    const facts = { dialect, catalogue, plan: null, installed: 0, isOpen: false };
    return { own: nothing, facts, isThere: false, tables: new Set(), problems: [] };
  }
  const plan = planSpool(dialect, mapping, catalogue);
  const there = await installedTriggers(database, dialect, plan.tables, signal);
  const wanted = new Set(plan.triggers.map(({ name }) => name));
  const installed = there.filter(({ name }) => wanted.has(name)).length;
  const { spool, state, intents } = plan.tables;
  const seen = await readCatalogue(database, [spool, state, intents], signal);
  const tables = new Set(seen.tables.keys());
  const isOpen = installed === plan.triggers.length && installed > 0 && tables.size === 3;
  const facts = { dialect, catalogue, plan, installed, isOpen };
  const erp = { database, mapping, catalogue, kinds: new Map(), clock: { now: () => 0 } };
  const own = isOpen ? await findOwnTables(erp, signal) : nothing;
  // The keys of creates stay when triggers are removed.
  const isThere = there.length > 0 || [...tables].some((name) => name !== intents);
  if (isOpen || !isThere) return { own, facts, isThere, tables, problems: [] };
  const all = plan.triggers.length;
  const said = {
    en: `${installed} of our ${all} triggers and ${tables.size} of our 3 tables are there, or may be seen by our login: \`erp-link erp triggers FILE --apply\` makes the rest`,
    de: `${installed} unserer ${all} Trigger und ${tables.size} unserer 3 Tabellen sind da oder für unsere Anmeldung sichtbar: \`erp-link erp triggers DATEI --apply\` legt den Rest an`,
  };
  return { own, facts, isThere, tables, problems: [{ path: ['sync'], said }] };
}
