import type { OwnSide } from '../core/findOutsiders.ts';
import { mailDomain } from '../core/mailDomain.ts';
import { normalizeAddress } from '../core/normalizeAddress.ts';
import type { AppSettings } from './AppPorts.ts';
import type { Caller } from './Caller.ts';

/**
 * Who the caller's own people are: everybody in the domain of the caller's mailbox, where its name
 * is an address, and in the domains that the administrator names.
 */
export function ownSide(caller: Caller, settings: AppSettings): OwnSide {
  const address = normalizeAddress(caller.account.mailboxName);
  const domain = address === null ? null : mailDomain(address);
  return {
    addresses: address === null ? [] : [address],
    domains: [
      ...settings.ownDomains.map((own) => own.toLowerCase()),
      ...(domain === null ? [] : [domain]),
    ],
  };
}
