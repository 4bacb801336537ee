import type { EwsClient } from '../../../server/mailbox/ews/EwsClient.ts';
import { createItem } from '../../../server/mailbox/ews/operations/createItem.ts';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import type { EwsAccount } from '../../../server/mailbox/ews/EwsAccount.ts';
import { EwsServer } from '../../../server/mailbox/ews/EwsServer.ts';
import { EwsRecordStore } from '../../../server/mailbox/ews/mailbox/EwsRecordStore.ts';
import { openParts } from '../../../server/mailbox/ews/mailbox/openParts.ts';

const clock = { now: Date.now };
const { signal } = new AbortController();

/** The owner of a mailbox, who looks at appointments in Outlook and changes them. */
export class Person {
  readonly #store: EwsRecordStore;
  readonly #client: EwsClient;

  constructor(account: EwsAccount, address: string) {
    const client = account.mailbox({ address, impersonate: true });
    this.#client = client;
    this.#store = new EwsRecordStore(
      openParts({ client, clock, name: 'Outlook', zone: 'Europe/Berlin' }),
    );
  }

  /** One who has all people's Outlook. */
  static everybody(url: string): EwsAccount {
    const credentials = { kind: 'basic', user: 'service@example.com', password: 's' } as const;
    return new EwsServer({ url }, clock).account(credentials);
  }

  /** The first appointment there is. @throws Error where there is none. */
  async anyAppointment(): Promise<string> {
    const [home] = await this.#store.collections('appointments', signal);
    for await (const { refs } of this.#store.listRefs(home?.id ?? '', signal)) {
      const [first] = refs;
      if (first !== undefined) return first.ref;
    }
    throw new Error('There is no appointment.');
  }

  /** Enters so many appointments, an hour after the other. */
  async enter(count: number): Promise<void> {
    const start = Date.UTC(2026, 11, 1);
    const at = (hour: number): string => new Date(start + hour * 3_600_000).toISOString();
    for (let from = 0; from < count; from += 100) {
      const items = Array.from({ length: Math.min(100, count - from) }, (_, nth) =>
        element(
          't:CalendarItem',
          {},
          element('t:Subject', {}, `Besuch ${from + nth}`),
          element('t:Start', {}, at(from + nth)),
          element('t:End', {}, at(from + nth + 1)),
        ),
      );
      const folder = { distinguished: 'calendar' };
      const made = await createItem(this.#client, { folder, items }, signal);
      if (made.some(({ state }) => state !== 'done')) throw new Error('Not all was entered.');
    }
  }

  async subject(ref: string): Promise<unknown> {
    return (await this.#read(ref)).record.fields['subject'];
  }

  async rename(ref: string, subject: string): Promise<void> {
    const { version, record } = await this.#read(ref);
    const change = { op: 'update', key: '', ref, version, expected: record.fields } as const;
    const op = { ...change, set: { subject }, stamp: null, native: null };
    const [done] = await this.#store.write('appointments', [op], signal);
    if (done?.state !== 'done') throw new Error('The appointment was not changed.');
  }

  async #read(ref: string) {
    const [got] = await this.#store.get('appointments', [ref], signal);
    if (got?.state !== 'found') throw new Error('The appointment is not there.');
    return got;
  }
}
