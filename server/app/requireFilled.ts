import { AppError } from '../core/AppError.ts';
import type { AppPorts } from './AppPorts.ts';

/**
 * Called when the directory found nothing, because before its first filling that says nothing.
 *
 * @throws AppError `unavailable`, reason `directory-empty`, while the directory was never filled.
 */
export async function requireFilled({
  directory,
  erp,
}: Pick<AppPorts, 'directory' | 'erp'>): Promise<void> {
  if ((await directory.cursor(erp.name)) !== null) return;
  throw new AppError('unavailable', 'The ERP’s records are still being read. Please wait.', {
    reason: 'directory-empty',
    retryAfter: 15,
  });
}
