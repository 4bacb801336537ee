import type { Connection } from '../../../ports/AccountStore.ts';
import type { EwsCredentials } from '../transport/EwsCredentials.ts';

/** A connection's sign-in with its secret. */
export function credentialsOf(
  { signIn }: Pick<Connection, 'signIn'>,
  secret: string,
): Exclude<EwsCredentials, { kind: 'callback-token' }> {
  if (signIn.way === 'oauth') {
    const { tokenUrl, clientId, scope } = signIn;
    return { kind: 'client-credentials', tokenUrl, clientId, clientSecret: secret, scope };
  }
  return { kind: signIn.way, user: signIn.user, password: secret };
}
