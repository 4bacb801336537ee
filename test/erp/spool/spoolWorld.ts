import type { Catalogue } from '../../../server/erp/sql/catalogue/Catalogue.ts';
import type { ChangeBatch } from '../../../server/erp/sql/changes/ChangeSource.ts';
import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';
import type { Mapping } from '../../../server/erp/sql/mapping/Mapping.ts';
import { installSpool } from '../../../server/erp/sql/spool/installSpool.ts';
import type { OpenedSpool } from '../../../server/erp/sql/spool/OpenedSpool.ts';
import { openSpool } from '../../../server/erp/sql/spool/openSpool.ts';
import { planSpool } from '../../../server/erp/sql/spool/planSpool.ts';
import { patient } from '../../contracts/erp/asked.ts';
import type { TestDatabase, TheirSession } from '../database/TestDatabase.ts';
import type { TestDatabaseKind } from '../database/testDatabases.ts';
import { makeSpoolErp, spoolMapping } from './spoolErp.ts';

/** A real database with the ERP of spoolErp.ts, its spool installed, and a session of the ERP's own. */
export interface SpoolWorld {
  world: TestDatabase;
  database: SqlDatabase;
  theirs: TheirSession;
  mapping: Mapping;
  catalogue: Catalogue;
  spool: OpenedSpool;
  /** What came since the last time it was asked: `operation kind/company/key`, in order of text. */
  news(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts it. */
export async function startSpoolWorld(kind: TestDatabaseKind): Promise<SpoolWorld> {
  const world = await kind.start();
  const database = world.open();
  const catalogue = await makeSpoolErp(database);
  const mapping = spoolMapping();
  await installSpool(database, planSpool(database.dialect, mapping, catalogue), patient);
  const spool = await openSpool(database, mapping, catalogue, patient);
  if (!spool) throw new Error('the spool is not there');
  const theirs = await world.theirs();
  let place = await spool.source.end(patient);
  return {
    world,
    database,
    theirs,
    mapping,
    catalogue,
    spool,
    async news() {
      const found: string[] = [];
      const start = place;
      for (const kindWord of ['partner', 'visit']) {
        for (const company of ['1', '2']) {
          const { changes, place: next } = await readAll(spool, kindWord, company, start);
          found.push(
            ...changes.map(({ operation, key }) => `${operation} ${kindWord}/${company}/${key}`),
          );
          place = next;
        }
      }
      return found.toSorted();
    },
    async close() {
      await theirs.close();
      await database.close();
      await world.close();
    },
  };
}

/** Everything from a place to the end, in pages. */
export async function readAll(
  { source }: OpenedSpool,
  kind: string,
  company: string,
  start: string,
  limit = 3,
): Promise<ChangeBatch> {
  const changes = [];
  let place = start;
  for (;;) {
    const batch = await source.read({ kind, company, place, limit }, patient);
    changes.push(...batch.changes);
    place = batch.place;
    if (batch.last) return { changes, place, last: true };
  }
}
