import { describeRecordStore } from '../../contracts/recordStore.contract.ts';
import type { TestDatabase, TheirSession } from '../database/TestDatabase.ts';
import { testDatabases } from '../database/testDatabases.ts';
import { contractWorld } from './contractWorld.ts';
import type { SyncErp } from './SyncErp.ts';
import type { SyncErpWorld } from './SyncErpWorld.ts';

/** An ERP of the tests, and whether it has our triggers. */
export interface TriedKind {
  kind: SyncErp;
  isSpooled: boolean;
}

/** The contract of every record store, on each database for the ERPs that are named for it. */
export function describeRecords(kindsOf: (database: string) => readonly TriedKind[]): void {
  for (const database of testDatabases.filter(
    ({ name }) => !name.includes('ODBC') && kindsOf(name).length > 0,
  )) {
    if (database.missing !== null) {
      console.log(`NOT TRIED: the sync’s records in ${database.name}: ${database.missing}`);
      continue;
    }
    describe(`the sync’s records in ${database.name}`, () => {
      let test: TestDatabase;
      let theirs: TheirSession;
      const opened: SyncErpWorld[] = [];
      before(async function () {
        this.timeout(120_000);
        test = await database.start();
        theirs = await test.theirs();
      });
      afterEach(async () => {
        for (const world of opened.splice(0)) await world.close();
      });
      after(async function () {
        this.timeout(30_000);
        await theirs?.close();
        await test?.close();
      });
      for (const { kind, isSpooled } of kindsOf(database.name)) {
        describeRecordStore(isSpooled ? `${kind.name}, with triggers` : kind.name, () =>
          contractWorld(test, theirs, kind, (world) => opened.push(world), isSpooled),
        );
      }
    });
  }
}
