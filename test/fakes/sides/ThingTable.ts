import type { Area } from '../../../shared/records/Area.ts';
import type { Change } from './Change.ts';
import type { Touch } from './Touch.ts';
import type { Thing } from './Thing.ts';

/** All things of a side, found by reference, pair and collection at a cost that does not hang on how many there are. */
export class ThingTable {
  readonly all: Thing[] = [];
  private readonly refs = new Map<string, Thing>();
  private readonly pairs = new Map<string, Set<Thing>>();
  private readonly keys = new Map<string, Thing>();
  private readonly members = new Map<string, Thing[]>();
  private readonly logs = new Map<string, Change[]>();
  private readonly touches = new Map<string, Touch[]>();
  /** Drawn anew with every change of anything, so that no version ever comes again. */
  private versions = 0;

  get lastVersion(): number {
    return this.versions;
  }

  /** The thing that has this reference now, also when it is gone; undefined where nothing ever had it or has it still. */
  find(area: Area, ref: string): Thing | undefined {
    const thing = this.refs.get(`${area}\n${ref}`);
    return thing?.ref === ref ? thing : undefined;
  }

  /** The thing that had this reference last, also when it has another by now. */
  had(area: Area, ref: string): Thing | undefined {
    return this.refs.get(`${area}\n${ref}`);
  }

  /** Whether anything ever had this reference. */
  knows(area: Area, ref: string): boolean {
    return this.refs.has(`${area}\n${ref}`);
  }

  withKey(key: string): Thing | undefined {
    return this.keys.get(key);
  }

  /** Those that carry the pair's stamp, in the order in which they were made. */
  stampedWith(pairId: string): Thing[] {
    return [...(this.pairs.get(pairId) ?? [])].sort((a, b) => a.number - b.number);
  }

  /** What lies there, in the order in which it was made. */
  in(collection: string): readonly Thing[] {
    return this.members.get(collection) ?? [];
  }

  log(collection: string): readonly Change[] {
    return this.logs.get(collection) ?? [];
  }

  /** By the column of change, then in the order in which they were made. Rows changed again since stay, to be passed over. */
  touched(collection: string): readonly Touch[] {
    return this.touches.get(collection) ?? [];
  }

  add(thing: Thing): void {
    this.all.push(thing);
    this.index(thing);
    this.enter(thing);
  }

  /** Takes over what was changed in a thing. */
  changed(thing: Thing, kind: 'changed' | 'rights' = 'changed'): void {
    if (kind === 'changed') thing.version = ++this.versions;
    this.write(thing, kind);
  }

  move(thing: Thing, collection: string, ref: string): void {
    this.leave(thing);
    thing.collection = collection;
    thing.ref = ref;
    this.index(thing);
    this.enter(thing);
  }

  remove(thing: Thing): void {
    this.leave(thing);
    thing.isGone = true;
    this.unstamp(thing);
  }

  /** Brings back a thing that is gone. */
  revive(thing: Thing): void {
    thing.isGone = false;
    this.index(thing);
    this.enter(thing);
  }

  stamp(thing: Thing, stamp: Thing['stamp']): void {
    this.unstamp(thing);
    thing.stamp = stamp;
    this.index(thing);
  }

  private enter(thing: Thing): void {
    const members = listAt(this.members, thing.collection);
    members.splice(placeOf(members, thing.number), 0, thing);
    thing.version = ++this.versions;
    this.write(thing, 'changed');
  }

  private leave(thing: Thing): void {
    const members = listAt(this.members, thing.collection);
    members.splice(placeOf(members, thing.number), 1);
    listAt(this.logs, thing.collection).push({ kind: 'left', thing, ref: thing.ref });
  }

  private write(thing: Thing, kind: 'changed' | 'rights'): void {
    listAt(this.logs, thing.collection).push({ kind, thing, ref: thing.ref });
    const touch = { second: Math.floor(thing.changedAt / 1000), thing };
    const touches = listAt(this.touches, thing.collection);
    let at = touches.length;
    while (at > 0 && isAfter(touches[at - 1], touch)) at -= 1;
    touches.splice(at, 0, touch);
  }

  private index(thing: Thing): void {
    this.refs.set(`${thing.area}\n${thing.ref}`, thing);
    if (thing.key !== null) this.keys.set(thing.key, thing);
    if (thing.stamp === null || thing.isGone) return;
    const { pairId } = thing.stamp;
    const stamped = this.pairs.get(pairId) ?? new Set();
    this.pairs.set(pairId, stamped.add(thing));
  }

  private unstamp(thing: Thing): void {
    if (thing.stamp !== null) this.pairs.get(thing.stamp.pairId)?.delete(thing);
  }
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const found = lists.get(key);
  if (found !== undefined) return found;
  const made: T[] = [];
  lists.set(key, made);
  return made;
}

/** Where a thing of this number stands, or would stand. */
function placeOf(members: readonly Thing[], number: number): number {
  let [low, high] = [0, members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (members[middle]!.number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAfter(a: Touch | undefined, b: Touch): boolean {
  if (a === undefined) return false;
  return a.second > b.second || (a.second === b.second && a.thing.number > b.thing.number);
}
