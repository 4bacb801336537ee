import { AppError } from '../../../server/core/AppError.ts';
import type {
  Capabilities,
  ChangePage,
  Collection,
  Got,
  RecordStore,
  RefPage,
  WriteOp,
  Written,
} from '../../../server/ports/RecordStore.ts';
import type { Area, Side } from '../../../shared/records/Area.ts';
import { capabilitiesOf } from './capabilitiesOf.ts';
import { checkOp } from './checkOp.ts';
import { Desk } from './Desk.ts';
import { gotOf } from './gotOf.ts';
import { performOp } from './performOp.ts';
import { readColumn } from './readColumn.ts';
import { readLog } from './readLog.ts';
import { readRefs } from './readRefs.ts';
import { shuffled } from './shuffled.ts';
import type { SideWorld } from './SideWorld.ts';
import type { Turn } from './Turn.ts';

/** A side in memory as one account sees it (server/ports/RecordStore.ts). Wrong requests throw a plain Error. */
export class MemoryRecordStore implements RecordStore {
  readonly name: string;
  readonly side: Side;
  readonly can: Capabilities;
  private readonly world: SideWorld;
  private readonly account: string;
  private readonly desk: Desk;

  constructor(world: SideWorld, account: string, turn: Turn) {
    this.world = world;
    this.account = account;
    this.name = world.manners.name;
    this.side = world.side;
    this.can = capabilitiesOf(world.manners);
    this.desk = new Desk(world, account, turn);
  }

  async collections(area: Area, signal: AbortSignal): Promise<Collection[]> {
    this.requireArea(area);
    const verdict = await this.desk.arrive('collections', signal);
    const found = this.world
      .collections(this.account, area)
      .filter(({ id }) => !this.world.isForbidden(this.account, id));
    await this.desk.leave('collections', verdict, signal);
    return found;
  }

  async *listChanges(
    collection: string,
    cursor: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<ChangePage> {
    const isCut = this.world.cutsListing(`changes ${this.account} ${collection}`);
    for (let at = cursor; ;) {
      const verdict = await this.desk.arrive('listChanges', signal);
      if (verdict === 'cut') return;
      if (verdict === 'expired' && at !== null) {
        throw new AppError('cursor-expired', 'The cursor is not known any more.');
      }
      const place = this.desk.placeOf(collection);
      const { listing, page: size } = this.world.manners;
      const read = listing === 'log' ? readLog : readColumn;
      const page = read(place, at, size.changes);
      await this.desk.leave('listChanges', verdict, signal);
      // What is cut loses its tail: a first page of half a page, and no last one.
      const told = isCut && page.last ? cutShort(read(place, at, half(page.rows.length))) : page;
      this.count('rows', told.rows.length);
      yield { ...told, rows: this.ordered(told.rows) };
      if (page.last) return;
      at = page.cursor;
    }
  }

  async *listRefs(collection: string, signal: AbortSignal): AsyncGenerator<RefPage> {
    const isCut = this.world.cutsListing(`refs ${this.account} ${collection}`);
    for (let after = 0; ;) {
      const verdict = await this.desk.arrive('listRefs', signal);
      if (verdict === 'cut') return;
      const { refs, next } = readRefs(this.desk.placeOf(collection), after);
      await this.desk.leave('listRefs', verdict, signal);
      const told = isCut && next === null ? refs.slice(0, half(refs.length)) : refs;
      this.count('refs', told.length);
      yield { refs: this.ordered(told), last: next === null && !isCut };
      if (next === null) return;
      after = next;
    }
  }

  async get(area: Area, refs: readonly string[], signal: AbortSignal): Promise<Got[]> {
    this.requireArea(area);
    requireBatch('get', refs.length, this.world.manners.batch.get);
    const verdict = await this.desk.arrive('get', signal);
    const found = refs.map((ref) => gotOf(this.desk, area, ref));
    await this.desk.leave('get', verdict, signal);
    this.countRead(found);
    return found;
  }

  async write(area: Area, ops: readonly WriteOp[], signal: AbortSignal): Promise<Written[]> {
    this.requireArea(area);
    requireBatch('write', ops.length, this.world.manners.batch.write);
    for (const op of ops) checkOp(this.desk, area, op);
    const verdict = await this.desk.arrive('write', signal);
    const written: Written[] = [];
    for (const op of ops) written.push(await performOp(this.desk, area, op));
    const later = verdict === 'failAfter' ? verdict : await this.desk.ask('write.after');
    return later === 'go' ? written : written.map(lost);
  }

  async findByStamp(area: Area, pairIds: readonly string[], signal: AbortSignal): Promise<Got[]> {
    this.requireArea(area);
    this.requireStamps();
    const verdict = await this.desk.arrive('findByStamp', signal);
    const found = [...new Set(pairIds)]
      .flatMap((pairId) => this.world.table.stampedWith(pairId))
      .filter((thing) => thing.area === area && this.world.maySee(this.account, thing))
      .map(({ ref }) => gotOf(this.desk, area, ref));
    await this.desk.leave('findByStamp', verdict, signal);
    this.countRead(found);
    return found;
  }

  async *listStamped(collection: string, signal: AbortSignal): AsyncGenerator<readonly Got[]> {
    this.requireStamps();
    for (let after = 0; ;) {
      const verdict = await this.desk.arrive('listStamped', signal);
      const place = this.desk.placeOf(collection);
      const { refs, next } = readRefs(place, after, ({ stamp }) => stamp !== null);
      const found = refs.map(({ ref }) => gotOf(this.desk, place.collection.area, ref));
      await this.desk.leave('listStamped', verdict, signal);
      this.countRead(found);
      yield found;
      if (next === null) return;
      after = next;
    }
  }

  /** Rows as they come: in any order, on a side that repeats. */
  private ordered<T>(rows: readonly T[]): readonly T[] {
    return this.world.manners.repeatingPages ? shuffled(rows, this.world.chance) : rows;
  }

  private requireArea(area: Area): void {
    if (!this.can.areas.includes(area)) throw new Error(`${this.name} has no ${area}.`);
  }

  private requireStamps(): void {
    if (!this.world.manners.stamps) throw new Error(`${this.name} keeps no stamps.`);
  }

  private count(what: 'rows' | 'refs' | 'read', number: number): void {
    this.world.countsOf(this.account)[what] += number;
  }

  private countRead(found: readonly Got[]): void {
    const whole = found.filter(({ state }) => state === 'found');
    this.count('read', whole.length);
    for (const { ref } of whole) this.world.handedOut.push(ref);
  }
}

function requireBatch(method: string, number: number, most: number): void {
  if (number > most) throw new Error(`A ${method} of ${number} where ${most} is the most.`);
}

function half(number: number): number {
  return Math.floor(number / 2);
}

function cutShort(page: ChangePage): ChangePage {
  return { ...page, last: false };
}

/** The answer to a whole batch is lost: of what was done nobody knows. */
function lost(written: Written): Written {
  if (written.state !== 'done') return written;
  const error = new AppError('uncertain', 'The server did not answer in time.');
  return { state: 'uncertain', error };
}
