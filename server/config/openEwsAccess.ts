import type { z } from 'zod';
import type { EwsAccess } from './EwsAccess.ts';
import type { ewsSettings } from './ewsSettings.ts';
import type { Secrets } from './Secrets.ts';

/** The settings with their secret read. */
export function openEwsAccess(
  { signIn, ...access }: z.infer<typeof ewsSettings>,
  secret: Secrets,
): EwsAccess {
  if (signIn.type === 'oauth') {
    const clientSecret = secret(signIn.clientSecret, 'exchange.ews.signIn.clientSecret');
    return { ...access, signIn: { ...signIn, clientSecret } };
  }
  const password = secret(signIn.password, 'exchange.ews.signIn.password');
  return { ...access, signIn: { ...signIn, password } };
}
