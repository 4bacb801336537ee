import assert from 'node:assert/strict';
import type {
  ChangePage,
  ChangeRow,
  Got,
  RecordStore,
  WriteOp,
  Written,
} from '../../../server/ports/RecordStore.ts';
import type { Stamp } from '../../../server/core/sync/Stamp.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { allPages } from './allPages.ts';
import type { Found } from './Found.ts';
import type { Listed } from './Listed.ts';
import type { Staff } from './Staff.ts';
import { sampleFields } from './sampleFields.ts';

/** A side of its own for one test, with one account opened on it. */
export class StoreWorld {
  readonly store: RecordStore;
  readonly area: Area;
  readonly collection: string;
  readonly staff: Staff;
  readonly signal = new AbortController().signal;
  private keys = 0;

  constructor(store: RecordStore, area: Area, collection: string, staff: Staff) {
    this.store = store;
    this.area = area;
    this.collection = collection;
    this.staff = staff;
  }

  /** Fields that the side holds, and what is different each time; nobody else is on it. */
  fields(n: number): Fields {
    return sampleFields(this.area, this.store.can.fields[this.area] ?? [], n);
  }

  /** So many things, made by people. @returns Their references. */
  async fill(number: number): Promise<string[]> {
    const refs: string[] = [];
    for (let n = 1; n <= number; n++) refs.push(await this.staff.create(this.fields(n)));
    return refs;
  }

  stamp(pairId: string): Stamp {
    const { area } = this;
    const mac = 'c2lnbmVk';
    return { pairId, erp: 'demo', company: 'north', area, recordKey: '', owner: 'anna', mac };
  }

  async page(cursor: string | null): Promise<ChangePage[]> {
    return await allPages(this.store.listChanges(this.collection, cursor, this.signal));
  }

  /** Reads on until a listing says that it is the last page. */
  async list(cursor: string | null): Promise<Listed> {
    const rows = new Map<string, ChangeRow>();
    let at = cursor;
    for (let round = 0; round < 20; round++) {
      for (const page of await this.page(at)) {
        for (const row of page.rows) rows.set(row.ref, row);
        at = page.cursor;
        if (page.last) return { rows, cursor: page.cursor };
      }
    }
    assert.fail('No listing ever says that it is complete.');
  }

  /** All references with their versions, from a listing that says that it is complete. */
  async refs(): Promise<Map<string, string | null>> {
    for (let round = 0; round < 20; round++) {
      const pages = await allPages(this.store.listRefs(this.collection, this.signal));
      if (pages.at(-1)?.last !== true) continue;
      return new Map(pages.flatMap(({ refs }) => refs.map(({ ref, version }) => [ref, version])));
    }
    assert.fail('No listing ever says that it is complete.');
  }

  async get(refs: readonly string[]): Promise<Got[]> {
    const found: Got[] = [];
    const { get } = this.store.can.batch;
    for (let at = 0; at < refs.length; at += get) {
      found.push(...(await this.store.get(this.area, refs.slice(at, at + get), this.signal)));
    }
    return found;
  }

  async find(ref: string): Promise<Found> {
    const [got] = await this.get([ref]);
    assert.equal(got?.state, 'found');
    return got;
  }

  async write(ops: readonly WriteOp[]): Promise<Written[]> {
    const written: Written[] = [];
    const { write } = this.store.can.batch;
    for (let at = 0; at < ops.length; at += write) {
      written.push(...(await this.store.write(this.area, ops.slice(at, at + write), this.signal)));
    }
    return written;
  }

  /** A create that is done. @returns The reference. */
  async make(n: number, pairId = `p${n}`): Promise<string> {
    const [written] = await this.write([this.create(n, pairId)]);
    assert.equal(written?.state, 'done');
    return written.ref;
  }

  create(n: number, pairId = `p${n}`, key = this.key()): WriteOp {
    const record = { area: this.area, fields: this.fields(n) };
    return { op: 'create', key, collection: this.collection, record, stamp: this.stamp(pairId) };
  }

  update({ ref, version, record, native }: Found, set: Fields): WriteOp {
    const expected = record.fields;
    return { op: 'update', key: this.key(), ref, version, expected, set, stamp: null, native };
  }

  delete({ ref, version, record }: Found, forGood = true): WriteOp {
    const expected = record.fields;
    return { op: 'delete', key: this.key(), ref, version, expected, forGood };
  }

  /** A line of text that this side really keeps, and that stands in the thing. */
  lineIn({ record }: Found): string {
    const names = ['subject', 'lastName', 'firstName', 'displayName', 'company1'];
    const name = names.find((each) => typeof record.fields[each] === 'string');
    assert.ok(name !== undefined, 'no line is kept');
    return name;
  }

  private key(): string {
    this.keys += 1;
    return `k${this.keys}`;
  }
}
