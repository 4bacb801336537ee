import { keyText } from './keyText.ts';

/**
 * The name under which `erp_link_meta` notes the numbers of an account's scopes, with commas between them: an account is
 * forgotten whole, also where the rows that describe its scopes are lost.
 */
export function accountNote(account: string): string {
  return `sync-account:${keyText(account)}`;
}
