import { childOf } from '../../xml/childOf.ts';
import { extendedValue } from '../extendedValue.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from './filledText.ts';
import { lineText } from './lineText.ts';

/**
 * One of a contact's three mail addresses. A contact that was made from the company's address book has the directory's
 * own name for the person there (`/o=…`, RoutingType EX); what Outlook shows for it is in PidLidEmail1OriginalDisplayName
 * ([MS-OXOCNTC] 2.2.1.2.3), mostly the mail address. Where it is not, the field is absent: nobody could write to it.
 */
export function emailRow(number: 1 | 2 | 3): ItemField {
  const key = `EmailAddress${number}`;
  const shown = { type: 'String', distinguishedSet: 'Address', id: 0x8074 + 16 * number } as const;
  const path = { field: 'contacts:EmailAddress', index: key };
  return {
    paths: [{ field: 'contacts:EmailAddresses' }, { extended: shown }],
    read: (item) => {
      const entry = childOf(item, 'EmailAddresses')?.children.find(
        ({ attributes }) => attributes['Key'] === key,
      );
      const text = filledText(entry?.text);
      const routing = entry?.attributes['RoutingType'];
      if (text === null || (routing !== 'EX' && !/^\/o=/i.test(text))) return text;
      return /[^\s<>()]+@[^\s<>()]+/.exec(extendedValue(item, shown) ?? '')?.[0];
    },
    write: (value) => [{ path, name: 'EmailAddresses', key, value: lineText(value) }],
  };
}
