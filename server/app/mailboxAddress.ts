import type { Account } from '../ports/LinkStore.ts';

/**
 * The address of an account's mailbox, out of the name that the pane gave it: `Name <address>` or the
 * address alone. Null where there is none. Exchange's identity token names no address (platform.md A1.6),
 * so this is what the caller said: whoever acts on it does so only on items whose id the caller knows.
 */
export function mailboxAddress({ mailboxName }: Pick<Account, 'mailboxName'>): string | null {
  const name = mailboxName.trim();
  const address = /<([^<>]*)>$/.exec(name)?.[1] ?? name;
  return /^[\x21-\x3b\x3d\x3f-\x7e]+@[\x21-\x3b\x3d\x3f-\x7e]+$/.test(address)
    ? address.toLowerCase()
    : null;
}
