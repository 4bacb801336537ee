import type { Item } from '../store/Item.ts';
import { readEntry } from './readEntry.ts';
import { escapeIcs } from './escapeIcs.ts';

/** The lines of a contact as a vCard: its names, company, first address and phone. */
export function cardMime({ properties }: Item): string[] {
  const text = (name: string) => escapeIcs(properties[name]?.text ?? '');
  const mail = readEntry(properties, 'EmailAddresses', 'EmailAddress1', null);
  const phone = readEntry(properties, 'PhoneNumbers', 'BusinessPhone', null);
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PROFILE:VCARD',
    `N:${text('Surname')};${text('GivenName')};${text('MiddleName')};;${text('Generation')}`,
    `FN:${text('DisplayName')}`,
    `ORG:${text('CompanyName')};${text('Department')}`,
    `TITLE:${text('JobTitle')}`,
    ...(mail === undefined ? [] : [`EMAIL;TYPE=INTERNET:${escapeIcs(mail)}`]),
    ...(phone === undefined ? [] : [`TEL;TYPE=WORK:${escapeIcs(phone)}`]),
    'END:VCARD',
  ];
}
