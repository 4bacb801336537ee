import { element } from '../../exchange/xml/element.ts';
import type { XmlElement } from '../../exchange/xml/XmlElement.ts';
import type { Person } from '../Person.ts';

/** A person as EWS writes one (EmailAddressType); real mails lack the name, the address, or both. */
export function personElement({ name, address }: Person): XmlElement {
  return element('Mailbox', [
    name === '' ? null : element('Name', name),
    address === '' ? null : element('EmailAddress', address),
    address === '' ? null : element('RoutingType', 'SMTP'),
  ]);
}
