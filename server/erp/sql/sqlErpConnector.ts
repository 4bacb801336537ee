import { sql } from 'kysely';
import type { RecordRef } from '../../../shared/recordViews.ts';
import { AppError } from '../../core/AppError.ts';
import type { Clock } from '../../ports/Clock.ts';
import type { ErpCaller, ErpConnector } from '../../ports/ErpConnector.ts';
import type { RecordStore } from '../../ports/RecordStore.ts';
import { checkCatalogue } from './catalogue/checkCatalogue.ts';
import { columnUses } from './catalogue/columnUses.ts';
import { readCatalogue } from './catalogue/readCatalogue.ts';
import { findOwnTables } from './changes/findOwnTables.ts';
import { endedError } from './database/endedError.ts';
import type { SqlDatabase } from './database/SqlDatabase.ts';
import type { Limited } from './directory/Limited.ts';
import { sqlFiles } from './filing/sqlFiles.ts';
import { insertsOf } from './inserts/insertsOf.ts';
import { sqlInserts } from './inserts/sqlInserts.ts';
import { listDirectory } from './directory/listDirectory.ts';
import { listRefs } from './directory/listRefs.ts';
import type { MappingFile } from './mapping/MappingFile.ts';
import { mappingError } from './mapping/mappingError.ts';
import { watchSpool } from './spool/watchSpool.ts';
import { areaMappings } from './mapping/sync/areaMappings.ts';
import { syncTables } from './mapping/sync/syncTables.ts';
import { getRecords } from './records/getRecords.ts';
import { listRelated } from './records/listRelated.ts';
import { prepareKind } from './records/prepareKind.ts';
import { showRecord } from './records/showRecord.ts';
import type { SqlErp } from './records/SqlErp.ts';
import { findUser } from './rights/findUser.ts';
import { readLacking } from './rights/readLacking.ts';
import { readPermissions } from './rights/readPermissions.ts';
import { readUsersByLogin } from './rights/readUser.ts';
import { signIn } from './rights/signIn.ts';
import { checkSyncCatalogue } from './sync/checkSyncCatalogue.ts';
import { formsOf } from './sync/forms/formsOf.ts';
import { prepareSync } from './sync/prepareSync.ts';
import { readRef } from './sync/readRef.ts';
import { refText } from './sync/refText.ts';
import { sqlRecordStore } from './sync/sqlRecordStore.ts';
import type { SqlSync } from './sync/SqlSync.ts';

/** Milliseconds after which triggers that were not there are looked for again. */
const lookAgainAfter = 30_000;

/** So many times as long as for a question a mail with its attachments may take, or a document. */
const filingTakes = 6;

/** What an ERP in an SQL database is opened with. */
export interface SqlErpOptions {
  /** From parseMapping or readMappingFile. */
  mapping: MappingFile;
  /** From openDatabase; closed with the connector. */
  database: SqlDatabase;
  clock: Clock;
  /** Milliseconds in which the ERP must answer one question; 10 seconds where not said. */
  timeLimit?: number;
}

/**
 * An ERP kept in an SQL database that a mapping describes. The pane only reads; what the sync writes, `sync` of the mapping says.
 *
 * The mapping is checked against the database here. A database that cannot be reached at the moment is no reason not
 * to start: it is checked before the first question it answers, and until then everything is `unavailable`.
 * @throws AppError `not-configured` that names each place of the mapping which does not fit the database.
 */
export async function sqlErpConnector(options: SqlErpOptions): Promise<ErpConnector> {
  const { mapping: file, database, clock, timeLimit = 10_000 } = options;
  const { mapping } = file;
  const placed = areaMappings(mapping.sync);
  let erp: SqlErp | null = null;
  let sync: SqlSync | null = null;
  /** When our tables were looked for last. */
  let lookedAt = 0;

  const checked = async (signal: AbortSignal): Promise<SqlErp> =>
    (erp ??= await checkErp(file, database, clock, signal));

  const synced = async (signal: AbortSignal): Promise<SqlSync> => {
    const ready = await checked(signal);
    const now = clock.now();
    // Triggers that somebody installs while we run are found by that, and not by a new start.
    const isOld = sync?.source === null && Math.abs(now - lookedAt) >= lookAgainAfter;
    if (sync !== null && !isOld) return sync;
    lookedAt = now;
    return (sync = prepareSync(ready, await findOwnTables(ready, signal)));
  };

  const limited = async <T>(
    signal: AbortSignal,
    work: (erp: SqlErp, signal: AbortSignal) => Promise<T>,
    most = timeLimit,
  ): Promise<T> => {
    const both = AbortSignal.any([signal, AbortSignal.timeout(most)]);
    if (both.aborted) throw endedError(both);
    return await work(await checked(both), both);
  };

  const paged = async function* <T>(
    signal: AbortSignal,
    pages: (erp: SqlErp, limit: Limited) => AsyncIterable<T>,
  ): AsyncIterable<T> {
    const ready = await limited(signal, (erp) => Promise.resolve(erp));
    yield* pages(ready, (work) => limited(signal, (_, both) => work(both)));
  };

  const openRecords = async (account: ErpCaller, signal: AbortSignal): Promise<RecordStore> => {
    const opened = await synced(signal);
    // What the database has become is looked at anew: the mapping says what does not fit it any more.
    const forget = () => {
      erp = null;
      sync = null;
    };
    return sqlRecordStore({ sync: synced, forget, opened, account, timeLimit });
  };

  const connector: ErpConnector = {
    name: mapping.erp,
    kinds: Object.entries(mapping.kinds).map(([kind, said]) => {
      const { family, label, plural } = said;
      const inserts = insertsOf(said);
      return { kind, family, label, plural, ...(inserts.length > 0 && { inserts }) };
    }),
    signIn: (login, password, signal) =>
      limited(signal, (erp, both) => signIn(erp, login, password, both)),
    findUser: (userId, signal) => limited(signal, (erp, both) => findUser(erp, userId, both)),
    ...(mapping.users.needs && {
      lacking: ({ userId }: ErpCaller, signal: AbortSignal) =>
        limited(signal, (erp, both) => readLacking(erp, userId, both)),
    }),
    userIdOf: (login, signal) =>
      limited(
        signal,
        async (erp, both) => (await readUsersByLogin(erp, login, both))[0]?.id ?? null,
      ),
    get: (refs, as, signal) =>
      limited(signal, (erp, both) => getRecords(saidTo(as, erp), refs, as, both)),
    show: (ref, as, signal) =>
      limited(signal, (erp, both) => showRecord(saidTo(as, erp), ref, as, both)),
    related: (ref, kind, as, after, signal) =>
      limited(signal, (erp, both) => listRelated(saidTo(as, erp), ref, kind, as, after, both)),
    listDirectory: (cursor, signal) =>
      paged(signal, (erp, limit) => listDirectory(erp, cursor, limit)),
    listRefs: (signal) => paged(signal, listRefs),
    ...(mapping.sync && {
      openRecords,
      syncedAs: (ref: RecordRef) => ({
        areas: [
          ...new Set(placed.filter((one) => one.mapping.kind === ref.kind).map((one) => one.area)),
        ],
        ref: refText(ref),
      }),
      recordOf: readRef,
      forms: async (as: ErpCaller, signal: AbortSignal) => {
        const ready = await synced(signal);
        return await limited(signal, async (erp, both) =>
          formsOf(ready, await readPermissions(erp, as, both)),
        );
      },
      watch: (onNews: () => void, signal: AbortSignal) =>
        watchSpool(database, mapping, onNews, signal),
    }),
    ...(mapping.filing && {
      files: sqlFiles(mapping, limited, (signal, work) =>
        limited(signal, work, filingTakes * timeLimit),
      ),
    }),
    inserts: sqlInserts(
      (as) => (signal, work) => limited(signal, (erp, both) => work(saidTo(as, erp), both)),
      (as) => (signal, work) =>
        limited(signal, (erp, both) => work(saidTo(as, erp), both), filingTakes * timeLimit),
    ),
    ping: (signal) =>
      limited(signal, async ({ database }, both) => {
        await database.run(sql`select 1 as answer`, both);
      }),
    close: () => database.close(),
  };

  try {
    await connector.ping(new AbortController().signal);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'unavailable') {
      await database.close();
      throw error;
    }
  }
  return connector;
}

/** The ERP with code words and dates in the caller's language. */
function saidTo(as: ErpCaller, erp: SqlErp): SqlErp {
  const language = as.language ?? erp.mapping.language;
  return language === erp.mapping.language
    ? erp
    : { ...erp, mapping: { ...erp.mapping, language } };
}

async function checkErp(
  file: MappingFile,
  database: SqlDatabase,
  clock: Clock,
  signal: AbortSignal,
): Promise<SqlErp> {
  const { mapping } = file;
  const tables = [
    ...columnUses(mapping).map(({ table }) => table),
    ...Object.values(mapping.kinds).map(({ table }) => table),
    ...syncTables(mapping).map(({ table }) => table),
  ];
  const catalogue = await readCatalogue(database, tables, signal);
  const problems = [
    ...checkCatalogue(mapping, catalogue),
    ...checkSyncCatalogue(mapping, catalogue, database.dialect),
  ];
  if (problems.length > 0) throw mappingError(file, problems);
  const kinds = Object.entries(mapping.kinds).map(([word, kind]) => {
    const table = catalogue.tables.get(kind.table) ?? { columns: new Map() };
    return [word, prepareKind(word, kind, table)] as const;
  });
  return { mapping, database, catalogue, kinds: new Map(kinds), clock };
}
