import type { Answer, Body } from '../../../shared/routes.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';

/** A code with which the caller's own page is opened in a browser. */
export async function openPage(
  { doors }: Pick<AppPorts, 'doors'>,
  { account }: Caller,
  { language }: Body<'openPage'>,
): Promise<Answer<'openPage'>> {
  const { code, expiresAt } = await doors.open(account.id, language);
  return { code, expiresAt: new Date(expiresAt).toISOString() };
}
