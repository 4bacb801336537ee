import { EwsServer } from '../../../../server/mailbox/ews/EwsServer.ts';
import { findItem } from '../../../../server/mailbox/ews/operations/findItem.ts';
import { getItem } from '../../../../server/mailbox/ews/operations/getItem.ts';
import { readItemId } from '../../../../server/mailbox/ews/operations/parts/readItemId.ts';
import { textOf } from '../../../../server/mailbox/ews/xml/textOf.ts';
import { valueOf } from '../../../../server/mailbox/ews/answers/valueOf.ts';
import { printReading } from './printReading.ts';

/** Reads all contacts with our client: ids by FindItem, 1,000 a page, then GetItem, 100 a batch. */
const [url = '', user = ''] = process.argv.slice(2);
const fields = [
  'item:Body',
  'contacts:DisplayName',
  'contacts:GivenName',
  'contacts:Surname',
  'contacts:CompanyName',
  'contacts:JobTitle',
];
const indexed = [
  ['contacts:EmailAddress', 'EmailAddress1'],
  ['contacts:PhoneNumber', 'BusinessPhone'],
  ['contacts:PhoneNumber', 'MobilePhone'],
  ['contacts:PhysicalAddress:Street', 'Business'],
  ['contacts:PhysicalAddress:City', 'Business'],
  ['contacts:PhysicalAddress:PostalCode', 'Business'],
];
const properties = [
  ...fields.map((field) => ({ field })),
  ...indexed.map(([field = '', index = '']) => ({ field, index })),
];

await printReading(async () => {
  const account = new EwsServer({ url }, { now: Date.now }).account({
    kind: 'basic',
    user,
    password: 'a',
  });
  const client = account.mailbox({ address: user, impersonate: false });
  const folders = [{ distinguished: 'contacts' }];
  const { signal } = new AbortController();
  const ids: { id: string }[] = [];
  for (let last = false; !last;) {
    const view = { offset: ids.length, size: 1000 };
    const request = { folders, shape: { base: 'IdOnly' }, view } as const;
    const page = valueOf(await findItem(client, request, (item) => readItemId(item), signal));
    ids.push(...page.items);
    ({ last } = page);
  }
  let items = 0;
  const shape = { base: 'IdOnly', body: 'Text', properties } as const;
  for (let at = 0; at < ids.length; at += 100) {
    const batch = ids.slice(at, at + 100);
    const read = await getItem(client, { items: batch, shape }, (item) => item, signal);
    for (const one of read) {
      if (one.state === 'done' && textOf(one.value, 'Surname') !== undefined) items += 1;
    }
  }
  await account.close();
  return items;
});
