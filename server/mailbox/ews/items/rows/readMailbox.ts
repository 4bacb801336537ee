import type { Party } from '../../../../../shared/records/SyncRecord.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';

/**
 * Somebody as Exchange names them (EmailAddressType). The directory's own names for people (`/o=…`, RoutingType EX) are
 * no addresses to anybody else: then the name alone says who it is.
 */
export function readMailbox(
  mailbox: XmlElement | undefined,
  role: Party['role'],
  response: Party['response'] = 'none',
): Party {
  const text = textOf(mailbox, 'EmailAddress') ?? '';
  const isOwn = textOf(mailbox, 'RoutingType') === 'EX' || /^\/o=/i.test(text);
  const name = textOf(mailbox, 'Name') ?? '';
  return { name, address: isOwn ? '' : text, role, response };
}
