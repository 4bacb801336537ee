import type { Connection } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { chosen } from '../given/chosen.ts';
import type { signInOptions } from './signInOptions.ts';

/** What was given of them. */
type Given = Partial<Record<keyof typeof signInOptions, string>>;

/**
 * The sign-in that was given; what was not is as before.
 * @param url of EWS, from which the usual scope follows.
 * @throws AppError `invalid-input`.
 */
export function readSignIn(
  given: Given,
  before: Connection['signIn'] | null,
  url: string | undefined,
  language: Language,
): Connection['signIn'] {
  const { user: named, auth } = given;
  const wayBefore = before?.way ?? 'ntlm';
  const way =
    auth === undefined ? wayBefore : chosen(auth, ['ntlm', 'basic', 'oauth'], '--auth', language);
  const userBefore = before === null ? undefined : 'user' in before ? before.user : before.clientId;
  const user = named ?? userBefore;
  if (user === undefined || user === '') {
    throw misused({ en: '--user is missing.', de: '--user fehlt.' }, language);
  }
  if (way !== 'oauth') return { way, user };
  const old = before?.way === 'oauth' ? before : null;
  const tokenUrl = given['token-url'] ?? old?.tokenUrl;
  const isUrl = url !== undefined && URL.canParse(url);
  const scope =
    given.scope ?? old?.scope ?? (isUrl ? `${new URL(url).origin}/.default` : undefined);
  if (tokenUrl === undefined || scope === undefined || !isUrl) {
    throw misused(
      {
        en: 'With oauth, --token-url and --url are needed.',
        de: 'Mit oauth braucht es --token-url und --url.',
      },
      language,
    );
  }
  if (!/^https:\/\//i.test(tokenUrl) || !URL.canParse(tokenUrl)) {
    throw misused(
      { en: '--token-url is an https address.', de: '--token-url ist eine https-Adresse.' },
      language,
    );
  }
  return { way, tokenUrl, clientId: user, scope };
}
