import type { Clock } from '../../../ports/Clock.ts';
import { AppError } from '../../../core/AppError.ts';
import { clientCredentialTokens } from './clientCredentialTokens.ts';
import type { EwsCredentials } from './EwsCredentials.ts';
import { fixedAuthorization } from './fixedAuthorization.ts';
import { ntlmSender } from './ntlm/ntlmSender.ts';
import { poolSender } from './poolSender.ts';
import type { Sender } from './Sender.ts';

/** Where to, and how. */
interface SenderSettings {
  url: URL;
  /** Certificates of the customer's own authorities as PEM, empty for none. */
  ca: string;
  /** Most connections at a time. */
  connections: number;
}

/**
 * A sender for an account, by whatever way it signs in.
 *
 * @throws AppError `not-configured`, `not-signed-in` where the credentials cannot be sent at all
 */
export function openSender(
  settings: SenderSettings,
  credentials: EwsCredentials,
  clock: Clock,
): Sender {
  switch (credentials.kind) {
    case 'basic': {
      const pair = Buffer.from(`${credentials.user}:${credentials.password}`, 'utf8');
      return poolSender(settings, fixedAuthorization(`Basic ${pair.toString('base64')}`));
    }
    case 'ntlm':
      return ntlmSender({ ...settings, user: credentials.user, password: credentials.password });
    case 'client-credentials':
      return poolSender(settings, clientCredentialTokens(credentials, settings.ca, clock));
    case 'callback-token':
      return poolSender(settings, fixedAuthorization(`Bearer ${headerSafe(credentials.token)}`));
  }
}

/** A token comes from the browser: it must not be able to add a header. */
function headerSafe(token: string): string {
  if (/^[\x21-\x7e]{1,16384}$/.test(token)) return token;
  const message = 'Outlook handed over something that is not a token.';
  throw new AppError('not-signed-in', message, { reason: 'callback-token' });
}
