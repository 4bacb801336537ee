import type { ItemRef } from '../../../shared/items.ts';
import { AppError } from '../../core/AppError.ts';
import type { ErpFiles } from '../../ports/ErpFiles.ts';
import type { MailFilingsParts } from './MailFilingsParts.ts';

/**
 * The item's id and where it is filed, of what can be filed at all.
 *
 * @throws AppError `not-configured`, reason `filing-off`; `invalid-input`, reason `not-filable`.
 */
export function filable(
  { erp: { files } }: Pick<MailFilingsParts, 'erp'>,
  { kind, itemId, isWritten }: ItemRef,
): { files: ErpFiles; itemId: string } {
  if (files === undefined) {
    throw new AppError('not-configured', 'No mails can be filed into this ERP.', {
      reason: 'filing-off',
    });
  }
  if (kind !== 'mail' || itemId === null || isWritten === true) {
    throw new AppError('invalid-input', 'Only a mail that was received or sent can be filed.', {
      reason: 'not-filable',
    });
  }
  return { files, itemId };
}
