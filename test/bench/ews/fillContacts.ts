import { EwsServer } from '../../../server/mailbox/ews/EwsServer.ts';
import { createItem } from '../../../server/mailbox/ews/operations/createItem.ts';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import type { Xml } from '../../../server/mailbox/ews/xml/Xml.ts';

const batch = 200;

/** Fills a mailbox with invented contacts, over EWS. */
export async function fillContacts(url: string, address: string, count: number): Promise<void> {
  const account = new EwsServer({ url }, { now: Date.now }).account({
    kind: 'basic',
    user: address,
    password: 'a',
  });
  const client = account.mailbox({ address, impersonate: false });
  const folder = { distinguished: 'contacts' };
  const { signal } = new AbortController();
  for (let from = 0; from < count; from += batch) {
    const items = Array.from({ length: Math.min(batch, count - from) }, (_, at) =>
      contact(from + at),
    );
    const made = await createItem(client, { folder, items }, signal);
    const failed = made.find(({ state }) => state === 'failed');
    if (failed?.state === 'failed') throw failed.error;
  }
  await account.close();
}

function contact(number: number): Xml {
  const part = (name: string, value: string): Xml => element(`t:${name}`, {}, value);
  const entry = (key: string, value: string): Xml => element('t:Entry', { Key: key }, value);
  return element(
    't:Contact',
    {},
    element('t:Body', { BodyType: 'Text' }, `Note ${number}: `.padEnd(400, 'Grüße aus Köln. ')),
    part('FileAs', `Müller, Eva ${number}`),
    part('DisplayName', `Eva Müller ${number}`),
    part('GivenName', 'Eva'),
    part('CompanyName', `Beispiel & Söhne ${number} GmbH`),
    element('t:EmailAddresses', {}, entry('EmailAddress1', `eva.${number}@example.com`)),
    element(
      't:PhysicalAddresses',
      {},
      element(
        't:Entry',
        { Key: 'Business' },
        part('Street', `Hauptstraße ${number}`),
        part('City', 'Köln'),
        part('PostalCode', '50667'),
      ),
    ),
    element(
      't:PhoneNumbers',
      {},
      entry('BusinessPhone', `+49 221 ${number}`),
      entry('MobilePhone', `+49 171 ${number}`),
    ),
    part('JobTitle', 'Einkauf'),
    part('Surname', `Müller ${number}`),
  );
}
