import { AppError } from '../../../core/AppError.ts';

/**
 * An address credentials may be sent to: https, or plain http to 127.0.0.1 for tests and the try-out.
 *
 * @param setting its name for the message
 * @throws AppError `not-configured`
 */
export function checkUrl(text: string, setting: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw wrong(setting, 'is not a web address');
  const isLocal = url.protocol === 'http:' && url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !isLocal) throw wrong(setting, 'must begin with https://');
  if (url.username !== '' || url.password !== '') {
    throw wrong(setting, 'must not contain a user name or password');
  }
  return url;
}

function wrong(setting: string, what: string): AppError {
  return new AppError('not-configured', `The ${setting} ${what}.`, { reason: 'exchange-url' });
}
