import type { Party } from '../../../../../shared/records/SyncRecord.ts';
import { element } from '../../xml/element.ts';
import type { Xml } from '../../xml/Xml.ts';
import { lineText } from './lineText.ts';

/** `<t:Mailbox>` of somebody with a mail address. */
export function mailboxXml({ name, address }: Party): Xml {
  const shown = lineText(name);
  return element(
    't:Mailbox',
    {},
    shown === null ? undefined : element('t:Name', {}, shown),
    element('t:EmailAddress', {}, address),
    element('t:RoutingType', {}, 'SMTP'),
  );
}
