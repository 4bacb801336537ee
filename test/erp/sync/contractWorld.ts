import type { Staff } from '../../contracts/recordStore/Staff.ts';
import { StoreWorld } from '../../contracts/recordStore/StoreWorld.ts';
import type { TestDatabase, TheirSession } from '../database/TestDatabase.ts';
import type { SyncErp } from './SyncErp.ts';
import { SyncErpWorld } from './SyncErpWorld.ts';

/** An ERP in a real database for one test of the contract: with anna, whose store it is, and bernd, who has records of his own. */
export async function contractWorld(
  test: TestDatabase,
  theirs: TheirSession,
  kind: SyncErp,
  opened: (world: SyncErpWorld) => void,
  isSpooled = false,
): Promise<StoreWorld> {
  let time = Date.UTC(2026, 10, 22, 9);
  // Several changes fall into one second.
  const world = await SyncErpWorld.open(test, theirs, kind, () => (time += 300), {}, isSpooled);
  opened(world);
  const staff: Staff = {
    create: (fields) => world.create(fields),
    change: (ref, set) => world.change(ref, set),
    touch: (ref) => world.touch(ref),
    remove: (ref) => world.remove(ref),
    createForOthers: (fields) => world.create(fields, 'bernd'),
    copy: (ref) => world.copy(ref),
    sicken: (ref) => world.update(ref, kind.sick),
    // As a spool that was set up anew is: it has another identity.
    expireCursors: isSpooled
      ? async () => {
          await theirs.run(`update erplink_spool_state set value = 'another' where name = 'id'`);
        }
      : null,
    lock: async () => {
      await theirs.run(`update benutzer set gesperrt = 1 where id = 'anna'`);
    },
    forbid: async () => {
      await theirs.run(`delete from recht where benutzer = 'anna'`);
    },
    throwAway: null,
    moveOutOfWindow: null,
    damaged: async () => {
      const rows = await theirs.run(
        `select ${kind.key} as nr from ${kind.table} where intern <> 'unberührt'`,
      );
      return rows.map((row) => String((row as { nr: unknown }).nr));
    },
  };
  return new StoreWorld(await world.store(), kind.area, world.collection, staff);
}
