import { shapeItem } from '../shape/shapeItem.ts';
import { ItemError } from '../soap/ItemError.ts';
import { mailboxElement } from '../store/mailboxElement.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { respond } from './respond.ts';
import { failureMessage } from './failureMessage.ts';

const most = 100;

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolvenames-operation */
export const resolveNames: Operation = async (call, request) => {
  const entry = (textOf(request, 'UnresolvedEntry') ?? '').toLowerCase().replace(/^smtp:/, '');
  const scope = request.attributes['SearchScope'] ?? 'ActiveDirectoryContacts';
  const isFull = request.attributes['ReturnFullContactData'] === 'true';
  let found: XmlElement[] = [];
  const answer = await respond(call, [request], () => {
    const directory = () => inDirectory(call, entry, isFull);
    const contacts = () => inContacts(call, request, entry, isFull);
    const sources = scope.startsWith('Contacts') ? [contacts, directory] : [directory, contacts];
    found = (
      /ActiveDirectory./.test(scope) || /Contacts./.test(scope) ? sources : sources.slice(0, 1)
    ).flatMap((source) => source());
    if (found.length === 0) {
      throw new ItemError('ErrorNameResolutionNoResults', 'No results were found.');
    }
    return [resolutionSet(found)];
  });
  if (found.length < 2) return answer;
  // Several results are a warning, with the results.
  const error = new ItemError('ErrorNameResolutionMultipleResults', 'Multiple results were found.');
  const warning = failureMessage('ResolveNamesResponseMessage', error, [resolutionSet(found)]);
  warning.attributes['ResponseClass'] = 'Warning';
  return element('ResolveNamesResponse', [element('ResponseMessages', [warning])]);
};

function resolutionSet(found: readonly XmlElement[]): XmlElement {
  return element('ResolutionSet', found.slice(0, most), {
    TotalItemsInView: String(Math.min(found.length, most)),
    IncludesLastItemInRange: String(found.length <= most),
  });
}

/** Ambiguous name resolution: the beginning of a word of the name, or of the address. */
function isMeant(entry: string, name: string, address: string): boolean {
  return (
    address.toLowerCase().startsWith(entry) ||
    name.toLowerCase().startsWith(entry) ||
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(entry))
  );
}

function inDirectory({ exchange }: Call, entry: string, isFull: boolean): XmlElement[] {
  return exchange.mailboxes
    .filter(({ name, address }) => isMeant(entry, name, address))
    .map((person) => {
      const { name, address } = person;
      const contact = element('Contact', [
        element('DisplayName', name),
        element('EmailAddresses', [element('Entry', `SMTP:${address}`, { Key: 'EmailAddress1' })]),
        element('ContactSource', 'ActiveDirectory'),
      ]);
      return element('Resolution', [mailboxElement(person), isFull ? contact : null]);
    });
}

function inContacts(call: Call, request: XmlElement, entry: string, isFull: boolean): XmlElement[] {
  const ids = childOf(request, 'ParentFolderIds')?.children ?? [
    element('DistinguishedFolderId', [], { Id: 'contacts' }),
  ];
  if (ids.length > 1) {
    throw new ItemError(
      'ErrorResolveNamesOnlyOneContactsFolderAllowed',
      'Only one contacts folder can be searched.',
    );
  }
  const now = call.exchange.now();
  return ids.flatMap((id) => {
    const { mailbox, folder } = findFolder(call, id);
    if (!folder.folderClass.startsWith('IPF.Contact')) {
      throw new ItemError(
        'ErrorResolveNamesInvalidFolderType',
        'The folder is no contacts folder.',
      );
    }
    return mailbox.itemsIn(folder.id).flatMap((item) => {
      const name = item.properties['DisplayName']?.text ?? '';
      const address = item.properties['EmailAddresses']?.children[0]?.text ?? '';
      if (address === '' || !isMeant(entry, name, address)) return [];
      return [
        element('Resolution', [
          element('Mailbox', [
            element('Name', name),
            element('EmailAddress', address),
            element('RoutingType', 'SMTP'),
            element('MailboxType', 'Contact'),
          ]),
          isFull ? shapeItem(item, undefined, { mailbox, now }, true) : null,
        ]),
      ];
    });
  });
}
