import { isDeepStrictEqual } from 'node:util';
import type { Side } from '../../../shared/records/Area.ts';
import type { SyncRecord } from '../../../shared/records/SyncRecord.ts';
import type {
  Capabilities,
  ChangePage,
  ChangeRow,
  Collection,
  Got,
  RecordStore,
  RefPage,
  WriteOp,
  Written,
} from '../../../server/ports/RecordStore.ts';
import { taskOf } from './taskOf.ts';

/** What a run asked of a side. */
export interface SideCost {
  calls: number;
  itemsRead: number;
  itemsWritten: number;
}

/** Items in one page of a listing, as EWS has them. */
const pageSize = 512;

/**
 * A side of any size that costs no memory for what nobody touched: thing number n is {@link taskOf} n until it is
 * changed. It has versions and tombstones; its cursor is the number of changes so far.
 */
export class LargeSide implements RecordStore {
  readonly name: string;
  readonly side: Side;
  readonly can: Capabilities;
  readonly cost: SideCost = { calls: 0, itemsRead: 0, itemsWritten: 0 };
  #size: number;
  /** By reference: the version, and the record, or the number of the task it is a copy of. */
  readonly #changed = new Map<string, { version: number; record: SyncRecord | number }>();
  /** References in the order of their changes. */
  readonly #log: string[] = [];

  /** @param size things that are there at first. */
  constructor(side: Side, size: number) {
    this.name = `large ${side}`;
    this.side = side;
    this.#size = size;
    this.can = {
      areas: ['tasks'],
      fields: { tasks: Object.keys(taskOf(0).fields) },
      limits: {},
      silentWrites: true,
      guard: 'atomic',
      idempotentCreate: true,
      stamps: false,
      versions: true,
      tombstones: true,
      series: {},
      partialWrites: true,
      batch: { get: 100, write: 100 },
    };
  }

  /** The cursor behind all there is now. */
  get cursor(): string {
    return String(this.#log.length);
  }

  /** What a person does. */
  edit(number: number, subject: string): void {
    const ref = this.refOf(number);
    const { record } = this.#thing(ref);
    this.#put(ref, { ...record, fields: { ...record.fields, subject } });
  }

  refOf(number: number): string {
    return `${this.side}-${number}`;
  }

  collections(): Promise<Collection[]> {
    const window = { from: null, to: null };
    return this.#answer([{ id: 'all', area: 'tasks', name: 'All', window, isBin: false }]);
  }

  async *listChanges(_collection: string, cursor: string | null): AsyncIterable<ChangePage> {
    const refs =
      cursor === null
        ? Array.from({ length: this.#size }, (_, number) => this.refOf(number))
        : [...new Set(this.#log.slice(Number(cursor)))];
    for (let at = 0; at === 0 || at < refs.length; at += pageSize) {
      const rows = refs.slice(at, at + pageSize).map((ref): ChangeRow => {
        const { version } = this.#thing(ref);
        const untold = { record: null, stamp: null, native: null };
        return { state: 'present', ref, version: String(version), ...untold };
      });
      yield await this.#answer({ rows, cursor: this.cursor, last: at + pageSize >= refs.length });
    }
  }

  // A side with tombstones is never asked for all it has.
  listRefs(): AsyncIterable<RefPage> {
    throw new Error('A side with tombstones is not listed whole.');
  }

  get(_area: string, refs: readonly string[]): Promise<Got[]> {
    this.cost.itemsRead += refs.length;
    return this.#answer(
      refs.map((ref) => {
        const { version, record } = this.#thing(ref);
        const said = { version: String(version), record, stamp: null, native: null };
        return { state: 'found', ref, collection: 'all', ...said };
      }),
    );
  }

  write(_area: string, ops: readonly WriteOp[]): Promise<Written[]> {
    this.cost.itemsWritten += ops.length;
    return this.#answer(
      ops.map((op): Written => {
        if (op.op === 'delete') throw new Error('Nothing is deleted in this measurement.');
        if (op.op === 'create') return this.#put(this.refOf(this.#size++), op.record);
        const { record } = this.#thing(op.ref);
        return this.#put(op.ref, { ...record, fields: { ...record.fields, ...op.set } });
      }),
    );
  }

  findByStamp(): Promise<Got[]> {
    throw new Error('This side holds no stamps.');
  }

  listStamped(): AsyncIterable<readonly Got[]> {
    throw new Error('This side holds no stamps.');
  }

  #answer<T>(answer: T): Promise<T> {
    this.cost.calls += 1;
    return Promise.resolve(answer);
  }

  #put(ref: string, record: SyncRecord): Written {
    const version = this.#thing(ref).version + 1;
    this.#changed.set(ref, { version, record: numberOf(record) ?? record });
    this.#log.push(ref);
    return { state: 'done', ref, version: String(version), record, native: null };
  }

  #thing(ref: string): { version: number; record: SyncRecord } {
    const own = Number(ref.slice(this.side.length + 1));
    const { version, record } = this.#changed.get(ref) ?? { version: 1, record: own };
    return { version, record: typeof record === 'number' ? taskOf(record) : record };
  }
}

/** Which task of {@link taskOf} a record is, field by field; null for none. */
function numberOf({ fields }: SyncRecord): number | null {
  const { subject } = fields;
  const number = Number(/^Angebot (\d+) /.exec(typeof subject === 'string' ? subject : '')?.[1]);
  if (Number.isNaN(number)) return null;
  const task = Object.entries(taskOf(number).fields);
  const isAll = task.every(([name, value]) => isDeepStrictEqual(fields[name], value));
  return isAll && Object.keys(fields).length === task.length ? number : null;
}
