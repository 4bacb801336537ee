import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { draftContact } from '../../../server/core/creating/draftContact.ts';
import { readSignature } from '../../../server/core/creating/readSignature.ts';
import { splitName } from '../../../server/core/creating/splitName.ts';

/** What is said, without what is not. */
function said(body: string, writer: string): Record<string, string> {
  const found = Object.entries(readSignature(body, writer));
  return Object.fromEntries(found.filter((one): one is [string, string] => one[1] !== null));
}

describe('the name that Outlook shows', () => {
  const names: readonly [shown: string, address: string, expected: string][] = [
    ['Eva Müller', 'e@a.example', '|Eva|Müller'],
    ['Müller, Eva', 'e@a.example', '|Eva|Müller'],
    ['Müller, Dr. Eva (Müller Bau GmbH)', 'e@a.example', 'Dr.|Eva|Müller'],
    ['Prof. Dr. Hans Peter von der Heide', 'h@a.example', 'Prof. Dr.|Hans Peter|von der Heide'],
    ['Eva Müller | Müller Bau', 'e@a.example', '|Eva|Müller'],
    ['Ольга Петрова', 'o@a.example', '|Ольга|Петрова'],
    ['Петрова, Ольга', 'o@a.example', '|Ольга|Петрова'],
    ['Anne-Marie Weiß-Schulz', 'a@a.example', '|Anne-Marie|Weiß-Schulz'],
    ['', 'eva.mueller@a.example', '|Eva|Mueller'],
    ['info@a.example', 'info@a.example', '||'],
    ['Zentrale', 'z@a.example', '||Zentrale'],
  ];
  for (const [shown, address, expected] of names) {
    it(`is parted: “${shown}” ${address}`, () => {
      const { title, firstName, lastName } = splitName(shown, address);
      assert.equal([title, firstName, lastName].join('|'), expected);
    });
  }
});

describe('a signature', () => {
  it('is read below the goodbye, in German', () => {
    const body = `Hallo Frau Berger,\n\nrufen Sie mich an: 0170 999999.\n\nMit freundlichen Grüßen\n\nDr. Eva Müller\nLeiterin Einkauf\n\nMüller Bau GmbH & Co. KG\nHafenstraße 12a, 23552 Lübeck\nTel.: +49 (0)451 4711-12 | Fax: +49 451 4711-99\nMobil 0171 / 555 66 77\nwww.mueller-bau.example\n\nGeschäftsführer: Jan Müller`;
    assert.deepEqual(said(body, 'Eva Müller'), {
      jobTitle: 'Leiterin Einkauf',
      company: 'Müller Bau GmbH & Co. KG',
      businessPhone: '+49 (0)451 4711-12',
      businessFax: '+49 451 4711-99',
      mobilePhone: '0171 / 555 66 77',
      website: 'www.mueller-bau.example',
      businessStreet: 'Hafenstraße 12a',
      businessPostalCode: '23552',
      businessCity: 'Lübeck',
    });
  });

  it('is read below the mark that programs put, in English, and not out of the mail it answers', () => {
    const body = `Fine.\r\n\r\n-- \r\nJane Doe\r\nHead of Sales\r\nHarbour Tools Ltd\r\nPhone: +44 20 7946 0018\r\nCell: +44 7700 900123\r\n\r\nOn Mon, 2 Nov 2026 at 10:00, Anna Berger wrote:\r\n> Regards\r\n> Anna\r\n> Tel. 030 123456`;
    assert.deepEqual(said(body, 'Jane Doe'), {
      jobTitle: 'Head of Sales',
      company: 'Harbour Tools Ltd',
      businessPhone: '+44 20 7946 0018',
      mobilePhone: '+44 7700 900123',
    });
  });

  it('is read in Cyrillic', () => {
    const body = `Добрый день!\n\nС уважением,\nОльга Петрова\nМенеджер по закупкам\nООО «Северный порт»\nул. Садовая, 12, 190000 Санкт-Петербург\nтел.: +7 (812) 555-01-23\nмоб. +7 921 555-01-24`;
    assert.deepEqual(said(body, 'Ольга Петрова'), {
      jobTitle: 'Менеджер по закупкам',
      company: 'ООО «Северный порт»',
      businessPhone: '+7 (812) 555-01-23',
      mobilePhone: '+7 921 555-01-24',
      businessStreet: 'ул. Садовая, 12',
      businessPostalCode: '190000',
      businessCity: 'Санкт-Петербург',
    });
  });

  it('is found by the writer’s name where nobody said goodbye', () => {
    const body = 'Geht klar.\n\nEva Müller\nMüller Bau GmbH · Lübeck\nTel. 0451 471112';
    assert.deepEqual(said(body, 'Eva Müller'), {
      company: 'Müller Bau GmbH',
      businessPhone: '0451 471112',
    });
  });

  it('is nothing where there is none: numbers and firms of the letter itself are not the writer’s', () => {
    const body = 'Bitte rufen Sie die Nord GmbH an, Tel. 040 123456.\nRechnung 4711, 23552 Lübeck.';
    assert.deepEqual(said(body, 'Eva Müller'), {});
  });

  it('is read in little time out of five megabytes without one', () => {
    const body = 'Tel. 0 0 0 0 0 - - - (((( www. 12345 a '.repeat(130_000);
    const began = performance.now();
    readSignature(body, 'Eva Müller');
    readSignature(`Grüße\n${body}`, 'Eva Müller');
    assert.ok(performance.now() - began < 3_000);
  });

  it('is looked for in every real mail of the corpus without a failure', () => {
    const folder = path.resolve('../shared/corpus/mail');
    if (!fs.existsSync(folder)) {
      console.log('      the shared examples are not here: no real mails were read');
      return;
    }
    for (const name of fs.readdirSync(folder)) {
      const body = fs.readFileSync(path.join(folder, name), 'latin1');
      const { website, ...found } = readSignature(body, 'Mikel Lindsaar');
      for (const value of Object.values(found)) assert.ok((value?.length ?? 0) <= 90, name);
      assert.ok((website?.length ?? 0) <= 220, name);
    }
  });
});

describe('a contact’s draft', () => {
  it('takes the firm and its number from the ERP where it is known there, else from the signature', () => {
    const person = { name: 'Eva Müller', address: 'eva@mueller-bau.example' };
    const body = 'Gruß\nEva Müller\nMüller GmbH';
    assert.deepEqual(draftContact(person, body, { title: 'Müller Bau GmbH', number: '10001' }), {
      ...{ firstName: 'Eva', lastName: 'Müller', email1: 'eva@mueller-bau.example' },
      ...{ company1: 'Müller Bau GmbH', customerNumber: '10001' },
    });
    assert.equal(draftContact(person, body, null)['company1'], 'Müller GmbH');
    assert.equal(draftContact(person, null, null)['company1'], undefined);
  });
});
