import assert from 'node:assert/strict';
import { EwsServer } from '../../../server/mailbox/ews/EwsServer.ts';
import type { EwsAccount } from '../../../server/mailbox/ews/EwsAccount.ts';
import { EwsRecordStore } from '../../../server/mailbox/ews/mailbox/EwsRecordStore.ts';
import { openParts } from '../../../server/mailbox/ews/mailbox/openParts.ts';
import type { Collection } from '../../../server/ports/RecordStore.ts';
import type { ExchangeServer } from '../../../server/sandbox/exchange/ExchangeServer.ts';
import { readId } from '../../../server/sandbox/exchange/store/readId.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { never } from '../../mailbox/ews/never.ts';

/** A thing as its owner sees it. */
export interface OutlookItem {
  ref: string;
  fields: Fields;
}

/** A person's own mailbox, as that person uses it: with their own login, and nothing of ours. */
export class Outlook {
  readonly #exchange: ExchangeServer;
  readonly #address: string;
  readonly #account: EwsAccount;
  readonly #store: EwsRecordStore;
  #made = 0;

  constructor(exchange: ExchangeServer, address: string) {
    this.#exchange = exchange;
    this.#address = address;
    const clock = { now: Date.now };
    const server = new EwsServer({ url: exchange.url, timeoutMs: 20_000 }, clock);
    this.#account = server.account({ kind: 'basic', user: address, password: 'p' });
    const client = this.#account.mailbox({ address, impersonate: false });
    // Where a picture's bytes could come from has to be said, else pictures are not read either.
    const blobs = () => Promise.reject(new Error('People attach no pictures here.'));
    this.#store = new EwsRecordStore(
      openParts({ client, clock, name: 'Outlook', zone: 'Europe/Berlin', blobs }),
    );
  }

  close(): Promise<void> {
    return this.#account.close();
  }

  /** What lies in the folder that everybody has for the area. */
  items(area: Area): Promise<OutlookItem[]> {
    return this.#in(area, false);
  }

  /** What of the area lies in Deleted Items. */
  bin(area: Area): Promise<OutlookItem[]> {
    return this.#in(area, true);
  }

  /** One field of all that lies in the folder, in order. */
  async all(area: Area, field: string): Promise<unknown[]> {
    return (await this.items(area)).map(({ fields }) => fields[field]).sort();
  }

  /** The only thing in the folder whose subject or name that is. */
  async one(area: Area, title: string): Promise<OutlookItem> {
    const name = area === 'contacts' ? 'displayName' : 'subject';
    const found = (await this.items(area)).filter(({ fields }) => fields[name] === title);
    assert.equal(found.length, 1, `there is one “${title}” in Outlook`);
    return found[0] ?? assert.fail();
  }

  /** Makes a thing by hand: it has no stamp of ours. @returns its reference. */
  async make(area: Area, fields: Fields): Promise<string> {
    const { id: collection } = await this.#folder(area, false);
    const stamp = { pairId: 'x', erp: '', company: '', area, recordKey: '', owner: '', mac: '' };
    const key = `by hand ${(this.#made += 1)}`;
    const record = { area, fields };
    const op = { op: 'create', key, collection, record, stamp } as const;
    const [made] = await this.#store.write(area, [op], never);
    assert.equal(made?.state, 'done', JSON.stringify(made));
    const { extended } = this.#raw(made.ref);
    for (const name of Object.keys(extended)) {
      if (name.endsWith('/name:ErpLinkStamp')) Reflect.deleteProperty(extended, name);
    }
    return made.ref;
  }

  /** Changes a thing; as Outlook does it, anew where somebody else was faster. */
  async change(area: Area, ref: string, set: Fields): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const [got] = await this.#store.get(area, [ref], never);
      assert.equal(got?.state, 'found');
      const { version, record, native } = got;
      const op = { op: 'update', key: '', ref, version, expected: record.fields, set } as const;
      const [done] = await this.#store.write(area, [{ ...op, stamp: null, native }], never);
      if (done?.state === 'conflict' && tries < 5) continue;
      assert.equal(done?.state, 'done', JSON.stringify(done));
      return;
    }
  }

  /** Deletes a thing: into Deleted Items, or past it. */
  async remove(area: Area, ref: string, forGood = false): Promise<void> {
    const [got] = await this.#store.get(area, [ref], never);
    assert.equal(got?.state, 'found');
    const { version, record } = got;
    const op = { op: 'delete', key: '', ref, version, expected: record.fields, forGood } as const;
    const [done] = await this.#store.write(area, [op], never);
    assert.equal(done?.state, 'done', JSON.stringify(done));
  }

  /** Moves a mail into a folder of its own. @returns moves it back. */
  moveAway(ref: string): () => void {
    const item = this.#raw(ref);
    const mailbox = this.#exchange.exchange.mailbox(this.#address) ?? assert.fail();
    const from = item.folder;
    const folder = { parent: from, name: `Abgelegt ${item.id}`, folderClass: 'IPF.Note' };
    const moved = mailbox.moveItem(item, mailbox.addFolder({ ...folder, extended: {} }).id);
    return () => void mailbox.moveItem(moved, from);
  }

  #raw(ref: string) {
    const id = readId(ref);
    assert.ok(id?.kind === 'item', 'it is the id of an item');
    const item = this.#exchange.exchange.mailbox(this.#address)?.item(id.item);
    assert.ok(item !== undefined, 'the item is there');
    return item;
  }

  async #folder(area: Area, isBin: boolean): Promise<Collection> {
    const all = await this.#store.collections(area, never);
    return all.find((each) => each.isBin === isBin) ?? assert.fail('there is such a folder');
  }

  /** What of the area lies in a folder. */
  itemsIn(area: Area, folder: string): Promise<OutlookItem[]> {
    return this.#list(area, `${area}/${folder}`);
  }

  async #in(area: Area, isBin: boolean): Promise<OutlookItem[]> {
    return await this.#list(area, (await this.#folder(area, isBin)).id);
  }

  async #list(area: Area, id: string): Promise<OutlookItem[]> {
    const refs: string[] = [];
    for await (const page of this.#store.listRefs(id, never)) {
      refs.push(...page.refs.map(({ ref }) => ref));
    }
    const got = await this.#store.get(area, refs, never);
    return got.flatMap((one) =>
      one.state === 'found' ? [{ ref: one.ref, fields: one.record.fields }] : [],
    );
  }
}
