import assert from 'node:assert/strict';
import { ItemError } from '../../../../server/sandbox/exchange/soap/ItemError.ts';
import type { Item } from '../../../../server/sandbox/exchange/store/Item.ts';
import type { Area } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { Staff } from '../../../contracts/recordStore/Staff.ts';
import { StoreWorld } from '../../../contracts/recordStore/StoreWorld.ts';
import { makeId } from '../../../../server/sandbox/exchange/store/makeId.ts';
import type { EwsWorld } from './EwsWorld.ts';
import { Unmapped } from './Unmapped.ts';

/** There is no appointment without a time. */
const needed: Readonly<Partial<Record<Area, Fields>>> = {
  appointments: {
    start: { kind: 'zoned', local: '2026-12-01T09:00:00', zone: 'Europe/Berlin' },
    end: { kind: 'zoned', local: '2026-12-01T10:00:00', zone: 'Europe/Berlin' },
  },
};

const mailFilled = ['parties', 'received', 'sent', 'messageId', 'conversation', 'read'];

/** What Exchange gives every item of the kind. */
const filled: Readonly<Partial<Record<Area, readonly string[]>>> = {
  appointments: ['start', 'end', 'iCalUid', 'parties', 'reminderSet', 'reminderMinutes'],
  incomingMail: mailFilled,
  sentMail: mailFilled,
};

/** Anna's mailbox on an emulated Exchange for one test of the contract. */
export async function contractWorld(world: EwsWorld, area: Area): Promise<StoreWorld> {
  const { mailbox, server } = world;
  const { exchange } = server;
  const unmapped = new Unmapped();
  const refOf = (item: Item): string =>
    makeId({ kind: 'item', mailbox: mailbox.guid, folder: item.folder, item: item.id });
  const done = (act: () => void): Promise<void> => {
    act();
    return Promise.resolve();
  };
  const staff: Staff = {
    create: async (fields) => {
      const ref = await world.create(area, { ...needed[area], ...fields });
      unmapped.put(world.item(ref));
      return ref;
    },
    change: (ref, set) => world.change(area, ref, changeable(area, set)),
    touch: (ref) => done(() => mailbox.changeItem(world.item(ref))),
    remove: (ref) => done(() => mailbox.removeItem(world.item(ref))),
    createForOthers: (fields) => world.create(area, fields, 'bernd@firma.example'),
    copy: (ref) => {
      const item = world.item(ref);
      return Promise.resolve(refOf(mailbox.copyItem(item, item.folder)));
    },
    sicken: (ref) =>
      done(() => {
        // Whatever is asked of it but its id fails, as with an item that is damaged in the store.
        const { properties } = world.item(ref);
        for (const name of Object.keys(properties)) {
          Object.defineProperty(properties, name, { get: corrupt, enumerable: true });
        }
      }),
    expireCursors: () => done(() => exchange.expireSyncStates()),
    lock: () => done(() => (world.service.mayImpersonate = false)),
    forbid: () =>
      done(() => {
        const fault = { kind: 'items', code: 'ErrorAccessDenied' } as const;
        exchange.plan({ fault, times: Infinity });
      }),
    throwAway: (ref) =>
      done(() => {
        const bin = mailbox.distinguished('deleteditems');
        assert.ok(bin !== undefined);
        mailbox.moveItem(world.item(ref), bin.id);
      }),
    moveOutOfWindow: null,
    remembersFolders: true,
    filled: filled[area] ?? [],
    damaged: () => Promise.resolve(unmapped.damaged([...mailbox.items])),
  };
  return new StoreWorld(world.store, area, await world.home(area), staff);
}

function corrupt(): never {
  throw new ItemError('ErrorCorruptData', 'The item is corrupt.');
}

/** What was sent never changes; what people do with a mail does. */
const changing = ['subject', 'read', 'flag', 'categories', 'importance'];

function changeable(area: Area, set: Fields): Fields {
  if (area !== 'incomingMail' && area !== 'sentMail') return set;
  return Object.fromEntries(Object.entries(set).filter(([name]) => changing.includes(name)));
}
