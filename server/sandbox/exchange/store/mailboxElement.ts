import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** A person as EWS writes one. */
export function mailboxElement({ name, address }: { name: string; address: string }): XmlElement {
  return element('Mailbox', [
    element('Name', name),
    element('EmailAddress', address),
    element('RoutingType', 'SMTP'),
    element('MailboxType', 'Mailbox'),
  ]);
}
