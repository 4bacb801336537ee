import { AppError } from '../../../core/AppError.ts';
import type { ErpMail } from '../../../ports/ErpFiles.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { maySeeKind } from '../rights/visibleTo.ts';
import { kindHidden } from '../sync/kindHidden.ts';
import type { SqlPart } from '../sync/SqlPart.ts';
import type { SqlFiling } from './SqlFiling.ts';

/**
 * How mails of this area are kept.
 * @throws AppError `not-configured` where they are not, `not-allowed` where this user may not see any.
 */
export function partFor(
  { parts }: SqlFiling,
  area: ErpMail['area'],
  permissions: Permissions,
): SqlPart {
  const part = parts.get(area);
  if (part === undefined) {
    throw new AppError('not-configured', 'The ERP takes no such mails.', {
      reason: 'filing-area',
      details: { area },
    });
  }
  if (!maySeeKind(part.kind, permissions)) throw kindHidden();
  return part;
}
