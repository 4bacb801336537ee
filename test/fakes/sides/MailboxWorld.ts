import type { Collection } from '../../../server/ports/RecordStore.ts';
import { areas, type Area } from '../../../shared/records/Area.ts';
import type { Fields, Party } from '../../../shared/records/SyncRecord.ts';
import { isBin } from './isBin.ts';
import { newRef } from './newRef.ts';
import type { By } from './By.ts';
import { SideWorld } from './SideWorld.ts';
import type { Thing } from './Thing.ts';

/** What the organizer's changes carry to everybody who is invited. */
const carried = ['subject', 'body', 'place', 'start', 'end', 'recurrence', 'parties'];

/**
 * Mailboxes of several people on one server; an account is a mailbox's address. Each has a folder per area, more where
 * somebody adds them, Deleted Items, and one calendar. A meeting is a copy per calendar, with the same iCalUid.
 */
export class MailboxWorld extends SideWorld {
  readonly side = 'mailbox';
  private readonly folders = new Map<string, { area: Area; id: string; name: string }[]>();
  private meetings = 0;
  private drawn = 0;

  addMailbox(address: string): void {
    this.folders.set(
      address,
      areas.map((area) => ({ area, id: `${address}/${area}`, name: area })),
    );
  }

  /** A folder beside the usual one. @returns The collection's id. */
  addFolder(address: string, area: Area, name: string): string {
    const id = `${address}/${area}/${name}`;
    this.foldersOf(address).push({ area, id, name });
    return id;
  }

  collections(account: string, area: Area): Collection[] {
    const own = this.foldersOf(account).filter((folder) => folder.area === area);
    const bin = { area, id: `${account}/${area}/deleted`, name: 'Deleted Items' };
    return [...own, ...(this.manners.bin ? [bin] : [])].map((folder) => ({
      ...folder,
      window: this.windowOf(folder.id, area),
      isBin: isBin(folder.id),
    }));
  }

  maySee(account: string, thing: Thing): boolean {
    return thing.owner === account && !this.isForbidden(account, thing.collection);
  }

  /** @param isQuiet Without a history: for filling a large mailbox at once. */
  create(address: string, area: Area, fields: Fields, by: By = {}, isQuiet = false): Thing {
    this.foldersOf(address);
    const making = { area, owner: address, collection: `${address}/${area}`, fields };
    return this.make(making, by, isQuiet);
  }

  /** Into another folder: copied there and deleted here, where ids change with it. */
  move(thing: Thing, collection: string, by: By = {}, op: 'move' | 'throw-away' = 'move'): void {
    this.require(thing);
    const { refs, idsChangeOnMove } = this.manners;
    this.drawn += 1;
    const fresh = 1_000_000_000 + this.drawn;
    const ref = idsChangeOnMove ? newRef(refs, { ...thing, collection }, fresh) : thing.ref;
    this.note(thing, op, thing.fields, thing.fields, by);
    thing.changedAt = this.changeTime();
    this.table.move(thing, collection, ref);
  }

  /** To Deleted Items; for good where there are none. */
  override throwAway(thing: Thing, by: By = {}): void {
    if (!this.manners.bin) this.remove(thing, by);
    else this.move(thing, `${thing.owner}/${thing.area}/deleted`, by, 'throw-away');
  }

  /** Out of Deleted Items. */
  takeBack(thing: Thing, by: By = {}): void {
    this.move(thing, `${thing.owner}/${thing.area}`, by);
  }

  /** Everything that one of them threw away. */
  emptyBin(address: string, area: Area): void {
    for (const thing of [...this.things(`${address}/${area}/deleted`)]) this.remove(thing);
  }

  /** Copy and paste, perhaps into another mailbox: the stamp comes along where the server lets it. A meeting gets a UID of its own. */
  copy(thing: Thing, address = thing.owner, by: By = {}): Thing {
    this.require(thing);
    const making = {
      area: thing.area,
      owner: address,
      collection: `${address}/${thing.area}`,
      fields: thing.fields['iCalUid'] ? { ...thing.fields, iCalUid: this.newUid() } : thing.fields,
      stamp: this.manners.copiesCarryStamp ? thing.stamp : null,
    };
    return this.make(making, by);
  }

  /** A meeting: the organizer's copy first, then one for each who has a mailbox here. Strangers are invited too. */
  invite(organizer: string, invited: readonly string[], fields: Fields): Thing[] {
    const party = (address: string, role: Party['role']): Party => {
      return { name: address.split('@')[0] ?? '', address, role, response: 'none' };
    };
    const parties = [
      party(organizer, 'organizer'),
      ...invited.map((address) => party(address, 'required')),
    ];
    const common = { ...fields, parties, iCalUid: this.newUid() };
    const here = invited.filter((address) => this.folders.has(address));
    return [
      this.create(organizer, 'appointments', { ...common, meetingState: 'meeting' }),
      ...here.map((address) =>
        this.create(
          address,
          'appointments',
          { ...common, meetingState: 'received' },
          { by: 'server' },
        ),
      ),
    ];
  }

  /** The organizer changes the meeting and sends the update: it reaches every copy that is still there. */
  changeMeeting(organizers: Thing, set: Fields): void {
    this.change(organizers, set);
    const told = Object.entries(set).filter(([name]) => carried.includes(name));
    for (const copy of this.copiesOf(organizers)) {
      this.change(copy, Object.fromEntries(told), { by: 'server' });
    }
  }

  /** The organizer calls it off and throws it away; the others keep it as cancelled. */
  cancelMeeting(organizers: Thing): void {
    for (const copy of this.copiesOf(organizers)) {
      this.change(copy, { meetingState: 'cancelled' }, { by: 'server' });
    }
    this.throwAway(organizers);
  }

  /** Somebody who is invited answers; the organizer's copy gets to know. */
  respond(copy: Thing, response: Party['response']): void {
    const told = (thing: Thing): Fields => ({
      parties: partiesOf(thing).map((party) =>
        party.address === copy.owner ? { ...party, response } : party,
      ),
    });
    this.change(copy, told(copy));
    for (const other of this.copiesOf(copy)) {
      if (other.fields['meetingState'] === 'meeting') {
        this.change(other, told(other), { by: 'server' });
      }
    }
  }

  /** The other live copies of a meeting. */
  copiesOf(thing: Thing): Thing[] {
    const uid = thing.fields['iCalUid'];
    return this.table.all.filter(
      (other) =>
        other !== thing &&
        !other.isGone &&
        !isBin(other.collection) &&
        other.area === 'appointments' &&
        other.fields['iCalUid'] === uid,
    );
  }

  private newUid(): string {
    this.meetings += 1;
    return `040000008200E000${this.meetings.toString(16).toUpperCase().padStart(8, '0')}`;
  }

  private foldersOf(address: string) {
    const found = this.folders.get(address);
    if (found === undefined) throw new Error(`There is no mailbox ${address}.`);
    return found;
  }
}

function partiesOf(thing: Thing): readonly Party[] {
  return (thing.fields['parties'] ?? []) as readonly Party[];
}
