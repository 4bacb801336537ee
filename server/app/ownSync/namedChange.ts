import type { Side } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { ErpConnector } from '../../ports/ErpConnector.ts';
import type { LastChange } from '../../ports/RecordStore.ts';

type Changes = Record<Side, LastChange | null>;

/**
 * The same with the ERP user's name where the ERP told a key or a login only. Whoever is no user of it, or is locked, is
 * called as the record says.
 *
 * @throws AppError `unavailable`, where the ERP does not answer.
 */
export async function namedChange(
  erp: Pick<ErpConnector, 'findUser' | 'userIdOf'>,
  changes: Changes,
  signal: AbortSignal,
): Promise<Changes> {
  const by = changes.erp?.by;
  if (changes.erp === null || by === null || by === undefined) return changes;
  const name =
    (await nameOf(erp, by, signal)) ??
    (await nameOf(erp, (await erp.userIdOf?.(by, signal)) ?? null, signal));
  return { ...changes, erp: { ...changes.erp, by: name ?? by } };
}

async function nameOf(
  erp: Pick<ErpConnector, 'findUser'>,
  id: string | null,
  signal: AbortSignal,
): Promise<string | null> {
  if (id === null) return null;
  try {
    return (await erp.findUser(id, signal)).name;
  } catch (error) {
    const isNobody = error instanceof AppError && nobody.has(error.kind);
    if (isNobody) return null;
    throw error;
  }
}

const nobody = new Set<AppError['kind']>(['not-found', 'not-allowed', 'not-signed-in']);
