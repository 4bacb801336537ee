import type { ItemRef } from '../../../shared/items.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { mailKey } from '../../core/mail/mailKey.ts';
import type { Caller } from '../Caller.ts';
import { filable } from './filable.ts';
import type { MailFilingsParts } from './MailFilingsParts.ts';
import type { OpenedFiling } from './openFiling.ts';
import { ownerWrote } from './ownerWrote.ts';

/**
 * What is known of a mail that the server cannot read, by what the caller's Outlook says of it.
 *
 * @param writer the address of who sent it.
 * @throws AppError as `openFiling`, of the ERP and the item.
 */
export function claimedFiling(
  parts: Pick<MailFilingsParts, 'erp'>,
  { account }: Caller,
  item: ItemRef,
  writer = '',
): Omit<OpenedFiling, 'source'> {
  const { files, itemId } = filable(parts, item);
  const { internetMessageId: id } = item;
  const fields: Fields = id === null ? {} : { messageId: id };
  return {
    files,
    mail: { fields, attachments: [] },
    area: ownerWrote(account, writer) ? 'sentMail' : 'incomingMail',
    place: { erp: parts.erp.name, company: account.company },
    key: mailKey(fields) ?? `${account.id}/${itemId}`,
  };
}
