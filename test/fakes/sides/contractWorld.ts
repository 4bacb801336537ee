import type { Staff } from '../../contracts/recordStore/Staff.ts';
import { StoreWorld } from '../../contracts/recordStore/StoreWorld.ts';
import type { Area, Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { ErpWorld } from './ErpWorld.ts';
import { MailboxWorld } from './MailboxWorld.ts';
import type { Manners } from './Manners.ts';
import { seededChance } from './seededChance.ts';
import type { SideWorld } from './SideWorld.ts';
import type { Thing } from './Thing.ts';

/** A side of such manners for one test of the contract: with anna, whose store it is, and bernd, who has things of his own. */
export function contractWorld(side: Side, manners: Manners, area: Area): Promise<StoreWorld> {
  // Every look at the clock is a moment later.
  let now = Date.UTC(2026, 10, 22, 9);
  const options = { manners, clock: () => (now += 7), chance: seededChance(1) };
  return Promise.resolve(
    side === 'mailbox'
      ? mailbox(new MailboxWorld(options), area)
      : erp(new ErpWorld(options), area),
  );
}

function mailbox(world: MailboxWorld, area: Area): StoreWorld {
  const [anna, bernd] = ['anna@firma.example', 'bernd@firma.example'];
  world.addMailbox(anna);
  world.addMailbox(bernd);
  const collection = `${anna}/${area}`;
  const staff: Staff = {
    ...staffOf(world, area, anna, collection),
    create: (fields) => ref(world.create(anna, area, fields)),
    createForOthers: (fields) => ref(world.create(bernd, area, fields)),
    copy: (copied) => ref(world.copy(world.thing(area, copied))),
    throwAway: world.manners.bin
      ? (thrown) => done(() => world.throwAway(world.thing(area, thrown)))
      : null,
  };
  return new StoreWorld(world.open(anna), area, collection, staff);
}

function erp(world: ErpWorld, area: Area): StoreWorld {
  world.addUser('anna', 'north');
  world.addUser('bernd', 'north');
  const collection = `north/${area}`;
  const staff: Staff = {
    ...staffOf(world, area, 'anna', collection),
    create: (fields) => ref(world.create('north', area, fields)),
    createForOthers: (fields) => ref(world.create('north', area, fields, { readers: ['bernd'] })),
    copy: (copied) => ref(world.copy(world.thing(area, copied))),
    throwAway: null,
  };
  return new StoreWorld(world.open('anna'), area, collection, staff);
}

function staffOf(world: SideWorld, area: Area, account: string, collection: string) {
  const { from, to } = world.windowOf(collection, area);
  const start = { kind: 'date', date: '1999-01-04' } as const;
  const end = { kind: 'date', date: '1999-01-05' } as const;
  return {
    change: (changed: string, set: Fields) =>
      done(() => world.change(world.thing(area, changed), set)),
    touch: (touched: string) => done(() => world.touch(world.thing(area, touched))),
    remove: (removed: string) => done(() => world.remove(world.thing(area, removed))),
    sicken: (sick: string) => done(() => world.sicken(world.thing(area, sick), 'read')),
    expireCursors: () => done(() => world.expireCursors()),
    lock: () => done(() => world.lock(account)),
    forbid: () => done(() => world.forbid(account, collection)),
    moveOutOfWindow:
      from === null && to === null
        ? null
        : (moved: string) => done(() => world.change(world.thing(area, moved), { start, end })),
    damaged: () => Promise.resolve(world.snapshot().damaged),
  };
}

function ref(thing: Thing): Promise<string> {
  return Promise.resolve(thing.ref);
}

function done(act: () => void): Promise<void> {
  act();
  return Promise.resolve();
}
