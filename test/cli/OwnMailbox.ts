import assert from 'node:assert/strict';
import { EwsServer } from '../../server/mailbox/ews/EwsServer.ts';
import type { EwsAccount } from '../../server/mailbox/ews/EwsAccount.ts';
import { EwsRecordStore } from '../../server/mailbox/ews/mailbox/EwsRecordStore.ts';
import { openParts } from '../../server/mailbox/ews/mailbox/openParts.ts';
import type { Area } from '../../shared/records/Area.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import { never } from '../mailbox/ews/never.ts';

/** A mailbox as its owner works in it, with Outlook. */
export class OwnMailbox implements AsyncDisposable {
  readonly #account: EwsAccount;
  readonly #store: EwsRecordStore;

  constructor(url: string, address: string) {
    const clock = { now: Date.now };
    this.#account = new EwsServer({ url }, clock).account({
      kind: 'basic',
      user: address,
      password: 'p',
    });
    const client = this.#account.mailbox({ address, impersonate: false });
    const zone = 'Europe/Berlin';
    this.#store = new EwsRecordStore(openParts({ client, clock, name: 'Outlook', zone }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#account.close();
  }

  /** What lies in the area's usual folder, by reference. */
  async items(area: Area): Promise<Map<string, Fields>> {
    const [home] = await this.#store.collections(area, never);
    const refs: string[] = [];
    for await (const page of this.#store.listRefs(home?.id ?? '', never)) {
      refs.push(...page.refs.map(({ ref }) => ref));
    }
    const got = await this.#store.get(area, refs, never);
    return new Map(
      got.flatMap((one) => (one.state === 'found' ? [[one.ref, one.record.fields] as const] : [])),
    );
  }

  /** Changes the first item there is. */
  async change(area: Area, set: Fields): Promise<void> {
    const { ref, version, record } = await this.#first(area);
    const stable = { op: 'update', key: '', ref, version, stamp: null, native: null } as const;
    const [done] = await this.#store.write(
      area,
      [{ ...stable, expected: record.fields, set }],
      never,
    );
    assert.equal(done?.state, 'done', JSON.stringify(done));
  }

  /** Deletes all items, into Deleted Items. */
  async clear(area: Area): Promise<void> {
    while ((await this.items(area)).size > 0) {
      const { ref, version, record } = await this.#first(area);
      const op = {
        op: 'delete',
        key: '',
        ref,
        version,
        expected: record.fields,
        forGood: false,
      } as const;
      const [done] = await this.#store.write(area, [op], never);
      assert.equal(done?.state, 'done', JSON.stringify(done));
    }
  }

  async #first(area: Area) {
    const [ref = ''] = (await this.items(area)).keys();
    const [got] = await this.#store.get(area, [ref], never);
    assert.equal(got?.state, 'found');
    return got;
  }
}
