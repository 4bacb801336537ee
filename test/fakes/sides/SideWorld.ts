import type { Collection, RecordStore } from '../../../server/ports/RecordStore.ts';
import type { Area, Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { alwaysGo } from './alwaysGo.ts';
import type { By } from './By.ts';
import type { Effect } from './Effect.ts';
import type { Making } from './Making.ts';
import type { OutgoingMail } from './OutgoingMail.ts';
import { SideGates } from './SideGates.ts';
import { MemoryRecordStore } from './MemoryRecordStore.ts';
import { nativeForm } from './nativeForm.ts';
import { newRef } from './newRef.ts';
import { restoreThing } from './restoreThing.ts';
import { shownFields } from './shownFields.ts';
import type { SideSnapshot } from './SideSnapshot.ts';
import { storedFields } from './storedFields.ts';
import { takeSnapshot } from './takeSnapshot.ts';
import type { Thing } from './Thing.ts';
import { ThingTable } from './ThingTable.ts';
import type { Turn } from './Turn.ts';

/**
 * A side as it is without any sync: its things, its clock, its people. Everything here happens at once; only stores that
 * are opened on it take turns. Shared by all accounts.
 */
export abstract class SideWorld extends SideGates {
  abstract readonly side: Side;
  readonly table = new ThingTable();
  readonly history: Effect[] = [];
  readonly outbox: OutgoingMail[] = [];
  /** References of things as they were handed out with their record: for telling why something was read. */
  readonly handedOut: string[] = [];
  /** Texts that must never be written here by the sync: planted in private things of the other side. */
  readonly canaries = new Set<string>();

  /** The account's collections of the area, bins too. @throws Error for an account that there is not. */
  abstract collections(account: string, area: Area): Collection[];
  /** Whether the account may see it at all, wherever it lies. */
  abstract maySee(account: string, thing: Thing): boolean;

  /** The side as the sync sees it; a crashed process opens it anew. */
  open(account: string, turn: Turn = alwaysGo): RecordStore {
    return new MemoryRecordStore(this, account, turn);
  }

  /** Makes a thing. Without a history where `isQuiet`: for filling a large world at once. */
  make(making: Making, { by = 'user', account, key }: By = {}, isQuiet = false): Thing {
    const number = this.table.all.length + 1;
    const unmapped = making.unmapped ?? `x-${Math.floor(this.chance.next() * 2 ** 32)}\u0000\r\n ä`;
    const thing: Thing = {
      number,
      area: making.area,
      owner: making.owner,
      collection: making.collection,
      ref: newRef(this.manners.refs, making, number),
      fields: storedFields(this.manners, making.area, making.fields),
      stamp: making.stamp ?? null,
      unmapped,
      soundUnmapped: unmapped,
      version: 0,
      changedAt: this.changeTime(),
      isGone: false,
      readers: making.readers ?? null,
      sick: null,
      key: key ?? making.key ?? null,
    };
    this.table.add(thing);
    if (!isQuiet) this.note(thing, 'create', null, thing.fields, { by, account, key });
    return thing;
  }

  /** Sets and clears fields, in the server's own way. */
  change(thing: Thing, set: Fields, by: By = {}): void {
    this.require(thing);
    const before = thing.fields;
    thing.fields = storedFields(this.manners, thing.area, { ...before, ...set });
    thing.changedAt = this.changeTime(by);
    this.table.changed(thing);
    this.note(thing, 'update', before, thing.fields, by);
  }

  /** Saves it as it is: another version, the same content. */
  touch(thing: Thing): void {
    this.change(thing, {});
  }

  /** Changes what no field maps. */
  changeUnmapped(thing: Thing): void {
    this.require(thing);
    thing.unmapped = thing.soundUnmapped = `y-${Math.floor(this.chance.next() * 2 ** 32)}`;
    this.touch(thing);
  }

  /**
   * Takes the place of what no field maps, as a write of a whole object does.
   * @param isBlind Nobody can know whether people changed it meanwhile: then it is no damage.
   */
  replaceUnmapped(thing: Thing, unmapped: string, isBlind: boolean): void {
    thing.unmapped = unmapped;
    if (isBlind) thing.soundUnmapped = unmapped;
  }

  /** Removes it for good. */
  remove(thing: Thing, by: By = {}): void {
    this.require(thing);
    this.table.remove(thing);
    this.note(thing, 'delete', thing.fields, null, by);
  }

  /** Into Deleted Items, where there are any; else for good. */
  throwAway(thing: Thing, by: By = {}): void {
    this.remove(thing, by);
  }

  /** A program that does not know stamps drops it; or somebody puts on another's. */
  putStamp(thing: Thing, stamp: Thing['stamp'], by: By = {}): void {
    this.require(thing);
    this.table.stamp(thing, stamp);
    thing.changedAt = this.changeTime();
    this.table.changed(thing);
    this.note(thing, 'stamp', thing.fields, thing.fields, by);
  }

  /** From now on it always fails so. */
  sicken(thing: Thing, sick: NonNullable<Thing['sick']>): void {
    thing.sick = sick;
  }

  cure(thing: Thing): void {
    thing.sick = null;
  }

  /**
   * Keeps everything as it is now. @returns Puts it back: what was made since is gone without a word, what was deleted is
   * there again by its old reference, and nobody knows a cursor of a log.
   */
  backup(): () => void {
    const kept = new Map(this.table.all.map((thing) => [thing, { ...thing }]));
    return () => {
      for (const thing of this.table.all) restoreThing(this, thing, kept.get(thing));
      if (this.manners.listing === 'log') this.expireCursors();
    };
  }

  /** Every mail the sync caused, every thing, what it did to what it does not map: as plain JSON. */
  snapshot(): SideSnapshot {
    return takeSnapshot(this);
  }

  /** What it is about: everything in a collection, in the order in which it was made. */
  things(collection: string): readonly Thing[] {
    return this.table.in(collection);
  }

  /** The thing that has this reference now. @throws Error where none has. */
  thing(area: Area, ref: string): Thing {
    const found = this.table.find(area, ref);
    if (found === undefined || found.isGone) throw new Error(`There is no ${ref} in ${area}.`);
    return found;
  }

  /** What the sync is told of its fields. */
  shown(thing: Thing): Fields {
    return shownFields(this.manners, thing.area, thing.fields, this.chance);
  }

  /** What this side would tell of fields that were written here: for comparing both sides. */
  project(area: Area, fields: Fields): Fields {
    const held = new Set(this.manners.fields[area] ?? []);
    const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => held.has(name)));
    return shownFields(this.manners, area, storedFields(this.manners, area, kept), null);
  }

  versionOf(thing: Thing): string | null {
    return this.manners.versions ? `v${thing.version}` : null;
  }

  nativeOf(thing: Thing): string | null {
    return this.manners.partialWrites ? null : nativeForm.write(thing);
  }

  note(
    thing: Thing,
    op: Effect['op'],
    before: Fields | null,
    after: Fields | null,
    { by = 'user', account, key, isRaced = false }: By,
  ): void {
    this.history.push({
      at: this.clock(),
      by,
      account: account ?? null,
      op,
      area: thing.area,
      thing: thing.number,
      ref: thing.ref,
      before,
      after,
      key: key ?? null,
      isRaced,
    });
  }

  /** @throws Error for a thing that is gone: a story that cannot be. */
  protected require(thing: Thing): void {
    if (thing.isGone) throw new Error(`${thing.ref} is gone.`);
  }

  protected changeTime({ lateBy }: By = {}): number {
    const { commitLag } = this.manners;
    const lag = commitLag === 0 ? 0 : Math.floor(this.chance.next() * commitLag);
    return this.clock() - (lateBy ?? lag);
  }
}
