import { AppError } from '../../../core/AppError.ts';
import { badAnswer } from '../xml/badAnswer.ts';

/**
 * What a request failed with below HTTP. `reason` `exchange-unreachable` and `exchange-certificate` mean that nothing was
 * sent; with all others it may have been: TLS may also break in the midst of a connection.
 */
export function connectionError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { name, code } = error as { name?: unknown; code?: unknown };
  const word = typeof code === 'string' ? code : '';
  const facts = { details: { ...(word !== '' && { code: word }) }, cause: error };
  if (
    /CERT|CRL|ALTNAME|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH/.test(
      word,
    )
  ) {
    const message =
      'The certificate of the Exchange server is not trusted. An administrator should check the configured CA certificates.';
    return new AppError('unavailable', message, { reason: 'exchange-certificate', ...facts });
  }
  if (/^ERR_(SSL|TLS)_|^EPROTO$/.test(word)) {
    const message =
      'No secure connection to the Exchange server is possible. An administrator should check the port of its address and its TLS settings.';
    return new AppError('unavailable', message, { reason: 'exchange-tls', ...facts });
  }
  if (name === 'HTTPParserError' || /^HPE_|^UND_ERR_(HEADERS_OVERFLOW|RES_)/.test(word)) {
    return badAnswer('not-http', 'answered in a way that is not HTTP', facts.details, error);
  }
  if (notConnected.has(word) && !wasConnected(error)) {
    const message =
      'The Exchange server cannot be reached. An administrator should check its address and that this server can open it.';
    return new AppError('unavailable', message, { reason: 'exchange-unreachable', ...facts });
  }
  if (name === 'TimeoutError' || /TIMEOUT$|TIMEDOUT$/.test(word)) {
    const message = 'The Exchange server took too long to answer.';
    return new AppError('unavailable', message, { reason: 'exchange-timeout', ...facts });
  }
  const message = 'The connection to the Exchange server was lost.';
  return new AppError('unavailable', message, { reason: 'exchange-disconnected', ...facts });
}

const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A network that goes away ends connections that stood, by codes that are else those of one that could not be made. */
function wasConnected(error: unknown): boolean {
  const { syscall } = error as { syscall?: unknown };
  return syscall === 'read' || syscall === 'write';
}
