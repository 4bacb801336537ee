import type { Answer, Body } from '../../../shared/routes.ts';
import type { AppPorts } from '../AppPorts.ts';
import { sessionOfPage, type PagePorts } from './sessionOfPage.ts';

/**
 * Another session for the user's own page.
 *
 * @throws AppError `not-signed-in`, reason `page-closed`; as `sessionOfPage`.
 */
export async function renewPage(
  ports: PagePorts & Pick<AppPorts, 'doors'>,
  { ticket }: Body<'renewPage'>,
  signal: AbortSignal,
): Promise<Answer<'renewPage'>> {
  const { accountId } = await ports.doors.renew(ticket);
  return await sessionOfPage(ports, accountId, signal);
}
