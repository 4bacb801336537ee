import type { Exchange } from '../Exchange.ts';
import { RequestFault } from '../soap/RequestFault.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { childOf } from '../xml/childOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Account } from './Account.ts';

/**
 * Whose mailbox a request is about: the caller's own, or that of who is impersonated.
 *
 * @param account null for an application
 * @throws RequestFault `ErrorImpersonateUserDenied`, `ErrorNonExistentMailbox`, `ErrorInvalidExchangeImpersonationHeaderData`
 */
export function actingFor(
  exchange: Exchange,
  account: Account | null,
  header: XmlElement | undefined,
): Mailbox {
  const impersonation = childOf(header, 'ExchangeImpersonation');
  if (impersonation === undefined) return ownMailbox(exchange, account);
  if (account !== null && account.mayImpersonate !== true) {
    throw new RequestFault(
      'ErrorImpersonateUserDenied',
      'The account does not have permission to impersonate the requested user.',
    );
  }
  const name = childOf(impersonation, 'ConnectingSID')?.children[0];
  if (name === undefined || name.name === 'SID' || name.text.trim() === '') {
    throw new RequestFault(
      'ErrorInvalidExchangeImpersonationHeaderData',
      'ExchangeImpersonation SOAP header must have an address.',
    );
  }
  const found = exchange.mailbox(name.text.trim());
  if (found === undefined) {
    throw new RequestFault(
      'ErrorNonExistentMailbox',
      'The SMTP address has no mailbox associated with it.',
    );
  }
  return found;
}

function ownMailbox(exchange: Exchange, account: Account | null): Mailbox {
  if (account === null) {
    throw new RequestFault(
      'ErrorInvalidAuthorizationContext',
      'An application has to impersonate a user.',
    );
  }
  const own = exchange.mailbox(account.address);
  if (own === undefined) {
    throw new RequestFault(
      'ErrorMissingEmailAddress',
      'When making a request as an account that does not have a mailbox, you must specify the mailbox primary SMTP address for any distinguished folder Ids.',
    );
  }
  return own;
}
