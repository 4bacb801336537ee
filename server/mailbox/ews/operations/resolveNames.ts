import { AppError } from '../../../core/AppError.ts';
import { collectOutcomes } from '../answers/collectOutcomes.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { ItemId } from './parts/ItemId.ts';
import { readItemId } from './parts/readItemId.ts';

/** Someone who was found. */
export interface Resolution {
  name: string;
  address: string;
  /** `SMTP`, or `EX` for addresses of Exchange's own. */
  routingType: string;
  /** MailboxTypeType: `Mailbox`, `Contact`, `PublicDL` … */
  mailboxType?: string;
  /** The contact of the mailbox it comes from. */
  contactId?: ItemId;
  /** The contact's data, where it was asked for. */
  contact?: XmlElement;
}

/** Whom to look for. */
export interface ResolveNamesRequest {
  /** A name or the beginning of one, an alias, an address. */
  entry: string;
  scope: 'ActiveDirectory' | 'ActiveDirectoryContacts' | 'Contacts' | 'ContactsActiveDirectory';
  fullData?: boolean;
}

/**
 * Looks people up in the directory and the mailbox's contacts.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolvenames-operation
 *
 * @returns whoever fits, at most 100, `all` false where there are more; an empty list where nobody does
 */
export async function resolveNames(
  client: EwsClient,
  request: ResolveNamesRequest,
  signal: AbortSignal,
): Promise<{ people: Resolution[]; all: boolean }> {
  const body = element(
    'm:ResolveNames',
    { ReturnFullContactData: request.fullData ?? false, SearchScope: request.scope },
    element('m:UnresolvedEntry', {}, request.entry),
  );
  try {
    const outcomes = await collectOutcomes(
      client,
      { operation: 'ResolveNames', body, effect: 'read', pieces: ['ResolutionSet'] },
      {
        count: 1,
        piece: readResolution,
        finish: (message, people) => {
          const set = childOf(message.element, 'ResolutionSet');
          return { people, all: set?.attributes['IncludesLastItemInRange'] !== 'false' };
        },
      },
      signal,
    );
    return valueOf(outcomes);
  } catch (error) {
    // That nobody fits is an answer, given as an error or as a fault.
    const nobody = error instanceof AppError && error.reason === 'ErrorNameResolutionNoResults';
    if (nobody) return { people: [], all: true };
    throw error;
  }
}

function readResolution(resolution: XmlElement): Resolution {
  const mailbox = childOf(resolution, 'Mailbox');
  const mailboxType = textOf(mailbox, 'MailboxType');
  const contact = childOf(resolution, 'Contact');
  return {
    name: textOf(mailbox, 'Name') ?? '',
    address: textOf(mailbox, 'EmailAddress') ?? '',
    routingType: textOf(mailbox, 'RoutingType') ?? 'SMTP',
    ...(mailboxType !== undefined && { mailboxType }),
    ...(childOf(mailbox, 'ItemId') && { contactId: readItemId(mailbox) }),
    ...(contact && { contact }),
  };
}
