import { AppError } from '../../../core/AppError.ts';
import type { Clock } from '../../../ports/Clock.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { MappingFile } from '../mapping/MappingFile.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { prepareSync } from '../sync/prepareSync.ts';
import type { Runner } from '../sync/Runner.ts';
import { checkArea } from './checkArea.ts';
import { checkOurs } from './checkOurs.ts';
import { checkRights } from './checkRights.ts';
import { checkKind } from './checkKind.ts';
import { checkUnique } from './checkUnique.ts';
import { companyOf } from './companyOf.ts';
import type { AreaCheck, ErpCheck, Finding, KindCheck } from './ErpCheck.ts';
import { findTester } from './findTester.ts';
import { findingAt } from './findingAt.ts';
import { lookAtErp } from './lookAtErp.ts';
import { neededRights } from './neededRights.ts';
import { readRights } from './readRights.ts';
import type { Said } from './Said.ts';
import { serialNeeds } from './serialNeeds.ts';

/** What is to be checked, and how far. */
export interface CheckWish {
  file: MappingFile;
  /** Stays open. */
  database: SqlDatabase;
  clock: Clock;
  /** The login or key of the user in whose name is read and written; null: everybody's records are read. */
  user: string | null;
  /** Whether a test record of each area is written and taken back. */
  write: boolean;
  /** Milliseconds in which the ERP must answer one question. */
  timeLimit: number;
}

/**
 * Checks a mapping against its database: what it names, what our login may do, how changes are found, whether records can be
 * read, and where wished written. It writes nothing that stays.
 * @throws AppError where the database cannot be reached or stops answering; `not-found`, `not-allowed` for the user named.
 */
export async function checkErp(wish: CheckWish, signal: AbortSignal): Promise<ErpCheck> {
  const { file, database, clock, timeLimit } = wish;
  const { mapping } = file;
  const limited = () => AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]);
  const { catalogue, findings, named, erp } = await lookAtErp(file, database, clock, signal);
  const ours = await checkOurs(database, mapping, catalogue, limited());
  const needs = neededRights(mapping, catalogue, database.dialect, ours.isThere);
  needs.push(...(await serialNeeds(database, needs, limited())));
  const known = needs.filter(({ on, name, column }) => {
    if (on !== 'table') return true;
    // That one is missing is told where it is named.
    const table = catalogue.tables.get(name);
    if (column === null) return table !== undefined || ours.tables.has(name);
    return table?.columns.has(column) === true;
  });
  const has = await readRights(database, known, limited());
  const problems: Finding[] = unrepeated([
    ...findings,
    ...[...checkRights(known, has), ...ours.problems].map((one) => findingAt(file, one)),
  ]);
  const result: ErpCheck = {
    erp: mapping.erp,
    dialect: database.dialect,
    named,
    problems,
    hints: hintsOf(file),
    areas: [],
    kinds: [],
    user: null,
  };
  if (erp === null) return result;
  const run: Runner = (query) => database.run(query, limited());
  return { ...result, ...(await read(wish, erp, ours, problems, run, signal)) };
}

async function read(
  { file, user: named, write }: CheckWish,
  erp: SqlErp,
  ours: Awaited<ReturnType<typeof checkOurs>>,
  problems: Finding[],
  run: Runner,
  signal: AbortSignal,
): Promise<Pick<ErpCheck, 'areas' | 'kinds' | 'problems' | 'user'>> {
  const sync = prepareSync(erp, ours.own);
  const parts = [...sync.parts.values()].flat();
  const tester = write || named !== null ? await findTester(erp, parts, named, signal) : null;
  const areas: AreaCheck[] = [];
  for (const part of parts) {
    areas.push(
      await checkArea({
        sync,
        part,
        facts: ours.facts,
        tester,
        write,
        isNamed: named !== null,
        run,
        signal,
      }),
    );
  }
  const permissions = named === null ? null : (tester?.permissions ?? null);
  const kinds: KindCheck[] = [];
  for (const [word, kind] of erp.kinds) {
    if (parts.every(({ id }) => id !== word))
      kinds.push(await checkKind(erp, kind, permissions, run, signal));
  }
  const twice: Finding[] = [];
  for (const kind of erp.kinds.values()) {
    const found = await unlessFailed(async () => {
      const company = await companyOf(kind, run);
      return company === null ? null : await checkUnique(kind, company, run);
    });
    if (found) twice.push(findingAt(file, found));
  }
  return { areas, kinds, problems: [...problems, ...twice], user: tester?.user ?? null };
}

/** Null where the database does not answer this one question in time: the others are told all the same. */
async function unlessFailed<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** One place is told once, by the check that knows it best. */
function unrepeated(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ path, said }) => {
    const place = JSON.stringify(path);
    const is = said.en.startsWith('expected the right') ? `${place} right` : `${place} ${said.en}`;
    const isNew = !seen.has(is) && !(is.endsWith(' right') && seen.has(place));
    seen.add(is);
    seen.add(place);
    return isNew;
  });
}

function hintsOf({ mapping }: MappingFile): Said[] {
  if (mapping.sync !== undefined) return [];
  return [
    {
      en: 'The mapping has no `sync`: the pane works with it, and nothing is synced.',
      de: 'Die Zuordnung hat kein `sync`: das Fenster in Outlook arbeitet damit, abgeglichen wird nichts.',
    },
  ];
}
