import { element } from '../xml/element.ts';
import type { Computed } from './Computed.ts';

/** What follows for contacts. */
export const computedOfContact: Readonly<Record<string, Computed>> = {
  CompleteName: ({ properties, extended }) => {
    const parts: readonly (readonly [string, string | undefined])[] = [
      ['Title', extended['tag:0x3a45']?.values[0]],
      ['FirstName', properties['GivenName']?.text],
      ['MiddleName', properties['MiddleName']?.text],
      ['LastName', properties['Surname']?.text],
      ['Suffix', properties['Generation']?.text],
      ['Initials', properties['Initials']?.text],
      ['FullName', properties['DisplayName']?.text],
      ['Nickname', properties['Nickname']?.text],
    ];
    const known = parts.flatMap(([name, text]) => (text ? [element(name, text)] : []));
    return known.length === 0 ? null : element('CompleteName', known);
  },
  ContactSource: () => element('ContactSource', 'Store'),
  HasPicture: ({ attachments }) =>
    element(
      'HasPicture',
      attachments.some(({ properties }) => properties['IsContactPhoto']?.text === 'true'),
    ),
};
