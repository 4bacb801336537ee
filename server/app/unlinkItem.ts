import type { Answer } from '../../shared/routes.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { loadLink } from './loadLink.ts';

/**
 * Takes a link away; its history stays, and it can be restored. Twice is harmless.
 *
 * @throws AppError as {@link loadLink}.
 */
export async function unlinkItem(
  ports: Pick<AppPorts, 'links' | 'erp' | 'settings' | 'seen' | 'clock' | 'marks'>,
  caller: Caller,
  id: string,
  signal: AbortSignal,
): Promise<Answer<'unlinkItem'>> {
  const { link } = await loadLink(ports, caller, id, signal);
  await ports.links.unlink(caller.account, link.id, ports.clock.now());
  ports.marks.changed(caller, link.id);
  return { id: link.id };
}
