import { isIP } from 'node:net';
import { AppError } from '../../core/AppError.ts';

/**
 * The origin of a server from what a person typed, such as `https://erp-link.customer.example`; a
 * slash at the end is taken off.
 *
 * @throws AppError `invalid-input` saying what to change: not https, an IP address, something after
 *   the server's name. Outlook loads add-ins by https only, and certificates are for names.
 */
export function serverOrigin(typed: string): string {
  const refuse = (reason: string, why: string): never => {
    throw new AppError(
      'invalid-input',
      `--url ${typed}: ${why} Expected is something like https://erp-link.customer.example`,
      { reason },
    );
  };
  if (!URL.canParse(typed)) return refuse('url-unreadable', 'This is not a web address.');
  const url = new URL(typed);
  if (url.protocol !== 'https:')
    return refuse('url-not-https', 'Outlook loads add-ins from https addresses only.');
  if (url.username !== '' || url.password !== '')
    return refuse('url-with-user', 'The address must not hold a user name or password.');
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(typed))
    return refuse('url-with-query', 'The address must end with the name of the server.');
  if (url.pathname !== '/')
    return refuse('url-with-path', 'ERP Link is served at the top of an address, without a path.');
  // An IPv6 address stands in brackets.
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0)
    return refuse('url-is-ip', 'Use the name of the server, not its IP address.');
  return url.origin;
}
