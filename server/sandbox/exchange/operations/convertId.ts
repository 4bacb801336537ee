import { ItemError } from '../soap/ItemError.ts';
import type { ExchangeId } from '../store/ExchangeId.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { makeId } from '../store/makeId.ts';
import { makeEntryId } from '../store/makeEntryId.ts';
import { readId } from '../store/readId.ts';
import { readEntryId } from '../store/readEntryId.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Operation } from './Operation.ts';
import { mailboxFor } from './mailboxFor.ts';
import { mailboxOfGuid } from './mailboxOfGuid.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/convertid-operation */
export const convertId: Operation = (call, request) =>
  respond(call, childOf(request, 'SourceIds')?.children ?? [], (source) => {
    if (source.name !== 'AlternateId') {
      throw new ItemError('ErrorInvalidOperation', 'There are no public folders here.');
    }
    const { Format = '', Id = '', Mailbox: address = '' } = source.attributes;
    const malformed = new ItemError('ErrorInvalidIdMalformed', 'Id is malformed.');
    // An address is only looked at where the id itself does not say whose it is.
    const isSelfContained = /^(EwsId|OwaId)$/.test(Format);
    const own = isSelfContained ? null : mailboxFor(call, address);
    const read = readAs(Format, Id, own);
    if (read === null) throw malformed;
    const mailbox = mailboxOfGuid(call, read.mailbox, malformed);
    const format = request.attributes['DestinationFormat'] ?? '';
    const attributes = { Format: format, Id: writeAs(format, read), Mailbox: mailbox.address };
    return [alternateId(attributes)];
  });

/** Its type is abstract in the schema; which one it is has to be said. */
function alternateId(attributes: Record<string, string>): XmlElement {
  return element('AlternateId', [], {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:type': 't:AlternateIdType',
    ...attributes,
  });
}

function readAs(format: string, id: string, mailbox: Mailbox | null): ExchangeId | null {
  switch (format) {
    case 'EwsId':
    case 'EwsLegacyId':
      return readId(id);
    case 'OwaId':
      return readId(decodeURIComponent(id.replace(/%(?![0-9a-f]{2})/gi, '%25')));
    case 'HexEntryId':
      return readEntryId(Buffer.from(id, 'hex'), mailbox?.guid ?? '');
    default:
      return readEntryId(Buffer.from(id, 'base64'), mailbox?.guid ?? '');
  }
}

function writeAs(format: string, id: ExchangeId): string {
  switch (format) {
    case 'EwsId':
    case 'EwsLegacyId':
      return makeId(id);
    case 'OwaId':
      return encodeURIComponent(makeId(id));
    case 'HexEntryId':
      return makeEntryId(id).toString('hex').toUpperCase();
    default:
      return makeEntryId(id).toString('base64');
  }
}
