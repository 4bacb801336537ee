import type { Answer, Body } from '../../../shared/routes.ts';
import type { AppPorts } from '../AppPorts.ts';
import { sessionOfPage, type PagePorts } from './sessionOfPage.ts';

/**
 * Lets the user's own page in for a code, which is good for nothing afterwards.
 *
 * @throws AppError `not-signed-in`, reason `page-code`; as `sessionOfPage`.
 */
export async function enterPage(
  ports: PagePorts & Pick<AppPorts, 'doors'>,
  { code }: Body<'enterPage'>,
  signal: AbortSignal,
): Promise<Answer<'enterPage'>> {
  const { ticket, accountId, language } = await ports.doors.enter(code);
  return { ticket, language, session: await sessionOfPage(ports, accountId, signal) };
}
