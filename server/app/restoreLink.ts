import type { Answer } from '../../shared/routes.ts';
import { AppError } from '../core/AppError.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { describeLink } from './describeLink.ts';
import { loadLink } from './loadLink.ts';

/**
 * Undoes an unlink; a link that stands stays as it is.
 *
 * @throws AppError as {@link loadLink}.
 */
export async function restoreLink(
  ports: Pick<AppPorts, 'links' | 'erp' | 'settings' | 'seen' | 'clock' | 'marks'>,
  caller: Caller,
  id: string,
  signal: AbortSignal,
): Promise<Answer<'restoreLink'>> {
  const { link, got } = await loadLink(ports, caller, id, signal);
  const restored = await ports.links.restore(caller.account, link.id, ports.clock.now());
  ports.marks.changed(caller, link.id);
  const described = describeLink(ports, caller, restored, got);
  if (described === null) throw new AppError('not-found', 'This link does not exist.');
  return { link: described };
}
