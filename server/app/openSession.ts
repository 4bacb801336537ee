import type { Answer } from '../../shared/routes.ts';
import type { ErpUser } from '../ports/ErpConnector.ts';
import type { Account } from '../ports/LinkStore.ts';
import type { AppPorts } from './AppPorts.ts';

/**
 * A session for an account, with what the pane needs to begin.
 *
 * @param user as the ERP says now; null while it is away, then the names of the account are used.
 */
export async function openSession(
  { sessions, erp }: Pick<AppPorts, 'sessions' | 'erp'>,
  account: Account,
  user: ErpUser | null,
): Promise<Answer<'signIn'>> {
  const { token, expiresAt } = await sessions.issue(account.id);
  const company = user?.companies.find(({ id }) => id === account.company);
  return {
    token,
    expiresAt: new Date(expiresAt).toISOString(),
    user: {
      id: account.erpUserId,
      name: user?.name ?? account.erpUserName,
      company: account.company,
      companyName: company?.name ?? account.company,
    },
    erp: {
      name: erp.name,
      kinds: [...erp.kinds],
      ...(erp.files && { takesMails: true }),
    },
  };
}
