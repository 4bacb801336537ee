import type { Answer } from '../../shared/routes.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { readAllowed } from './readAllowed.ts';

/**
 * Which record the caller linked or filed to last.
 *
 * @throws AppError `not-allowed` and `not-found` where the caller may not see it any more, or it is gone.
 */
export async function showLast(
  ports: Pick<AppPorts, 'links' | 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  signal: AbortSignal,
): Promise<Answer<'showLast'>> {
  const ref = await ports.links.lastOf(caller.account);
  if (ref === null) return { record: null };
  const [record] = await readAllowed(ports, caller, [ref], signal);
  return { record: record ?? null };
}
