import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import type { Item } from '../../../../server/sandbox/exchange/store/Item.ts';
import { DavMail } from './DavMail.ts';
import { PeerWorld } from './PeerWorld.ts';

// Without transparency, which DavMail cannot make a JPEG of.
const picture = PNG.sync
  .write(new PNG({ width: 8, height: 8 }), { colorType: 2 })
  .toString('base64');
const card = {
  N: 'Müller;Eva;Maria;Dr.;Jr.',
  FN: 'Dr. Eva Müller',
  NICKNAME: 'Evi',
  ORG: 'Beispiel GmbH;Einkauf',
  TITLE: 'Leiterin',
  'EMAIL;TYPE=work': 'eva@example.com',
  'EMAIL;TYPE=home': 'eva@home.example',
  'TEL;TYPE=work': '+49 30 1',
  'TEL;TYPE=cell': '+49 171 2',
  'TEL;TYPE=home': '+49 30 3',
  'ADR;TYPE=work': ';;Straße 1;Berlin;BE;10115;Germany',
  'ADR;TYPE=home': ';;Weg 2;Potsdam;;14467;Germany',
  BDAY: '1980-02-29',
  'URL;TYPE=work': 'https://example.com/eva',
  NOTE: 'Erste Zeile\\nzweite Zeile',
  CATEGORIES: 'Rot,ERP',
};

describe('DavMail against the emulated Exchange', function () {
  this.timeout(120_000);
  let world: PeerWorld;
  let davMail: DavMail;

  before(async function () {
    if (!DavMail.isInstalled) {
      console.log('    ! DavMail is not driven: Debian’s davmail is not installed');
      this.skip();
    }
    world = await PeerWorld.start();
    davMail = await DavMail.start(world.server.url);
  });
  after(async () => {
    await davMail?.[Symbol.asyncDispose]();
    await world?.[Symbol.asyncDispose]();
  });
  afterEach(() => world?.check());

  /** Puts a card, and gives its ETag. */
  async function put(name: string, fields: Record<string, string>, headers = {}): Promise<string> {
    const response = await davMail.ask('PUT', `contacts/${name}.vcf`, {
      headers: { 'content-type': 'text/vcard', ...headers },
      body: vCard(name, fields),
    });
    assert.ok(response.ok, `${response.status} ${await response.text()}`);
    return response.headers.get('etag') ?? '';
  }
  const get = async (name: string) => {
    const response = await davMail.ask('GET', `contacts/${name}.vcf`);
    assert.equal(response.status, 200, await response.clone().text());
    return fieldsOf(await response.text());
  };

  it('connects, and finds the address book', async () => {
    const home = await davMail.ask('PROPFIND', 'contacts/', {
      headers: { depth: '1', 'content-type': 'text/xml' },
      body: '<d:propfind xmlns:d="DAV:"><d:prop><d:resourcetype/><d:getetag/></d:prop></d:propfind>',
    });
    assert.equal(home.status, 207);
    assert.match(await home.text(), /<E:addressbook\/>/);
  });

  it('creates a contact whose every field comes back, and is an element of EWS', async () => {
    await put('eva', card, { 'if-none-match': '*' });
    const found = await get('eva');
    for (const [name, value] of Object.entries(card)) assert.equal(found.get(name), value, name);

    const { kind, properties } = onlyContact(world);
    assert.equal(kind, 'Contact');
    const texts = ['GivenName', 'Surname', 'CompanyName', 'JobTitle', 'DisplayName', 'FileAs'].map(
      (name) => properties[name]?.text,
    );
    assert.deepEqual(texts, [
      'Eva',
      'Müller',
      'Beispiel GmbH',
      'Leiterin',
      'Dr. Eva Müller',
      'Dr. Eva Müller',
    ]);
    const mobile = properties['PhoneNumbers']?.children.find(
      ({ attributes }) => attributes['Key'] === 'MobilePhone',
    );
    assert.equal(mobile?.text, '+49 171 2');
  });

  it('lists contacts with their versions, and fetches many at once', async () => {
    await put('otto', { N: 'Kurz;Otto;;;', FN: 'Otto Kurz' });
    const listed = await davMail.ask('PROPFIND', 'contacts/', {
      headers: { depth: '1', 'content-type': 'text/xml' },
      body: '<d:propfind xmlns:d="DAV:"><d:prop><d:getetag/></d:prop></d:propfind>',
    });
    const names = [...(await listed.text()).matchAll(/contacts\/(\w+)\.vcf/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(names.sort(), ['eva', 'otto']);
    const hrefs = ['eva', 'otto']
      .map((name) => `<d:href>/users/anna@example.com/contacts/${name}.vcf</d:href>`)
      .join('');
    const many = await davMail.ask('REPORT', 'contacts/', {
      headers: { 'content-type': 'text/xml' },
      body: `<c:addressbook-multiget xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><d:prop><d:getetag/><c:address-data/></d:prop>${hrefs}</c:addressbook-multiget>`,
    });
    const text = await many.text();
    assert.match(text, /FN:Dr\. Eva Müller/);
    assert.match(text, /FN:Otto Kurz/);
    assert.equal((await davMail.ask('DELETE', 'contacts/otto.vcf')).status, 200);
  });

  it('changes a contact, and takes fields away', async () => {
    const { NICKNAME: _, ...fewer } = card;
    await put('eva', { ...fewer, TITLE: 'Chefin', 'TEL;TYPE=cell': '+49 171 9' });
    const found = await get('eva');
    assert.deepEqual(
      [found.get('TITLE'), found.get('TEL;TYPE=cell'), found.get('NICKNAME'), found.get('FN')],
      ['Chefin', '+49 171 9', undefined, 'Dr. Eva Müller'],
    );
    assert.equal(onlyContact(world).properties['Nickname']?.text ?? '', '');
  });

  it('keeps a picture', async () => {
    await put('eva', { ...card, 'PHOTO;ENCODING=b;TYPE=PNG': picture });
    const names = [...(await get('eva')).keys()];
    assert.ok(
      names.some((name) => name.startsWith('PHOTO')),
      names.join(),
    );
    const [attached] = onlyContact(world).attachments;
    assert.equal(attached?.properties['IsContactPhoto']?.text, 'true');
  });

  it('deletes a contact', async () => {
    assert.equal((await davMail.ask('DELETE', 'contacts/eva.vcf')).status, 200);
    assert.equal((await davMail.ask('GET', 'contacts/eva.vcf')).status, 404);
    assert.deepEqual(contactsOf(world), []);
  });

  it('is told by a documented error that appointments are not read from iCalendar', async () => {
    const event = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', 'BEGIN:VEVENT', 'UID:event'],
      ...['DTSTAMP:20270101T000000Z', 'DTSTART:20270301T090000Z', 'DTEND:20270301T100000Z'],
      ...['SUMMARY:Termin', 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n');
    const response = await davMail.ask('PUT', 'calendar/event.ics', {
      headers: { 'content-type': 'text/calendar' },
      body: event,
    });
    assert.equal(response.status, 503);
    assert.match(await response.text(), /^ErrorUnsupportedMimeConversion/);
    assert.deepEqual(world.server.exchange.outbox, []);
  });
});

function contactsOf({ server }: PeerWorld): Item[] {
  const mailbox = server.exchange.mailbox('anna@example.com');
  return mailbox?.itemsIn(mailbox.distinguished('contacts')?.id ?? 0) ?? [];
}

function onlyContact(world: PeerWorld): Item {
  const [contact, ...others] = contactsOf(world);
  assert.ok(contact !== undefined && others.length === 0, 'there is one contact');
  return contact;
}

function vCard(uid: string, fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}:${value}`);
  return ['BEGIN:VCARD', 'VERSION:3.0', `UID:${uid}`, ...lines, 'END:VCARD', ''].join('\r\n');
}

/** The fields of a vCard, unfolded, by their names with parameters. */
function fieldsOf(text: string): Map<string, string> {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
