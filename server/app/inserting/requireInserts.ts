import { AppError } from '../../core/AppError.ts';
import type { ErpConnector } from '../../ports/ErpConnector.ts';
import type { ErpInserts } from '../../ports/ErpInserts.ts';

/** @throws AppError `not-configured` where the ERP gives nothing to be put into mails. */
export function requireInserts(erp: Pick<ErpConnector, 'inserts'>): ErpInserts {
  if (erp.inserts) return erp.inserts;
  throw new AppError('not-configured', 'This ERP gives nothing to be put into mails.', {
    reason: 'inserts-off',
  });
}
