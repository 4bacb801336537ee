import tls from 'node:tls';
import { AppError } from '../../../core/AppError.ts';
import { connectionError } from '../transport/connectionError.ts';
import { tlsOptions } from '../transport/tlsOptions.ts';

/** The certificate of a server, as far as an administrator wants to know. */
export interface SeenCertificate {
  subject: string;
  issuer: string;
  /** Milliseconds since 1970. */
  validUntil: number;
  /** Such as `TLSv1.3`. */
  protocol: string;
}

/**
 * Connects to a server as every request does, and looks at its certificate. Nothing is sent.
 *
 * @param url https
 * @param ca certificates as PEM, empty for none
 * @throws AppError `unavailable`, with the reason; or the signal's
 */
export async function checkCertificate(
  url: URL,
  ca: string,
  signal: AbortSignal,
): Promise<SeenCertificate> {
  const { promise, resolve, reject } = Promise.withResolvers<tls.TLSSocket>();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const { timeout, ...options } = tlsOptions(ca);
  const socket = tls.connect({
    ...options,
    host,
    port: Number(url.port || 443),
    // A server may have many names; an address is none.
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
  });
  const giveUp = (): void => reject(signal.reason as Error);
  try {
    signal.throwIfAborted();
    signal.addEventListener('abort', giveUp, { once: true });
    socket.setTimeout(timeout, () =>
      reject(Object.assign(new Error('timeout'), { code: 'UND_ERR_CONNECT_TIMEOUT' })),
    );
    socket.once('secureConnect', () => resolve(socket));
    socket.on('error', reject);
    await promise;
    const { subject, issuer, valid_to: validTo } = socket.getPeerCertificate();
    const nameOf = (name: tls.Certificate): string => [name.CN ?? name.O ?? ''].flat().join(', ');
    return {
      subject: nameOf(subject),
      issuer: nameOf(issuer),
      validUntil: Date.parse(validTo),
      protocol: socket.getProtocol() ?? '',
    };
  } catch (error) {
    if (signal.aborted || error instanceof AppError) throw error;
    throw connectionError(error);
  } finally {
    signal.removeEventListener('abort', giveUp);
    socket.destroy();
  }
}
