import assert from 'node:assert/strict';
import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Got, RecordStore, WriteOp, Written } from '../../../server/ports/RecordStore.ts';

const never = new AbortController().signal;

/** A record store as a test uses it, mostly one record at a time. */
export class StoreHand {
  readonly store: RecordStore;
  readonly area: Area;
  #keys = 0;

  constructor(store: RecordStore, area: Area) {
    this.store = store;
    this.area = area;
  }

  async create(fields: Fields, collection?: string): Promise<Written> {
    const [first] = await this.store.collections(this.area, never);
    return await this.#write(this.creating(fields, collection ?? first?.id));
  }

  /** To make a record; where no collection is named, as a task. */
  creating(fields: Fields, collection = `${this.area}/task`): WriteOp {
    const { area } = this;
    return {
      op: 'create',
      key: this.#key(),
      collection,
      record: { area, fields },
      stamp: {
        pairId: 'p1',
        erp: 'demo',
        company: 'north',
        area,
        recordKey: '',
        owner: '',
        mac: '',
      },
    };
  }

  /** @returns the reference of a record that was made. */
  async made(fields: Fields, collection?: string): Promise<string> {
    const written = await this.create(fields, collection);
    assert.ok(written.state === 'done', JSON.stringify(written));
    return written.ref;
  }

  async update(ref: string, set: Fields): Promise<Written> {
    return await this.#write(await this.updating(ref, set));
  }

  /** To change a record as it is now. */
  async updating(ref: string, set: Fields): Promise<WriteOp> {
    const { version, record } = await this.found(ref);
    const expected = record.fields;
    const key = this.#key();
    return { op: 'update', key, ref, version, expected, set, stamp: null, native: null };
  }

  async all(ops: readonly WriteOp[]): Promise<Written[]> {
    return await this.store.write(this.area, ops, never);
  }

  async remove(ref: string): Promise<Written> {
    const { version, record } = await this.found(ref);
    const expected = record.fields;
    return await this.#write({
      op: 'delete',
      key: this.#key(),
      ref,
      version,
      expected,
      forGood: true,
    });
  }

  async get(ref: string): Promise<Got> {
    const [got] = await this.store.get(this.area, [ref], never);
    return got ?? assert.fail('no answer');
  }

  async found(ref: string): Promise<Extract<Got, { state: 'found' }>> {
    const got = await this.get(ref);
    assert.ok(got.state === 'found', JSON.stringify(got));
    return got;
  }

  /** The fields of every record, by reference. */
  async listed(collection: string): Promise<Map<string, Fields>> {
    const listed = new Map<string, Fields>();
    for await (const { rows } of this.store.listChanges(collection, null, never)) {
      for (const row of rows)
        if (row.state === 'present' && row.record) listed.set(row.ref, row.record.fields);
    }
    return listed;
  }

  #key(): string {
    return `${this.area}-${(this.#keys += 1)}`;
  }

  async #write(op: WriteOp): Promise<Written> {
    const [written] = await this.all([op]);
    return written ?? assert.fail('no answer');
  }
}
