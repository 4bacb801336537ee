import type { Dispatcher } from 'undici';
import { connectionError } from './connectionError.ts';
import type { HttpRequest } from './HttpRequest.ts';
import type { HttpResponse } from './HttpResponse.ts';

/**
 * Sends one request through a dispatcher.
 *
 * @param done what is to happen once the answer was used
 * @throws AppError `unavailable`; or the signal's reason
 */
export async function respond(
  dispatcher: Dispatcher,
  url: URL,
  request: HttpRequest,
  signal: AbortSignal,
  done: () => void = () => undefined,
): Promise<HttpResponse> {
  try {
    const { statusCode, headers, body } = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers: request.headers,
      ...(request.method === 'POST' && { body: request.body }),
      signal,
      // The signal limits the whole; a streaming answer may last, but not in silence.
      headersTimeout: request.silenceMs,
      bodyTimeout: request.silenceMs,
    });
    // Whoever leaves early leaves the body unread, and its end is then an error nobody waits for.
    body.on('error', () => undefined);
    const finish = (): void => {
      if (!body.readableEnded) body.destroy();
      done();
    };
    return { status: statusCode, headers, body, done: finish };
  } catch (error) {
    done();
    if (signal.aborted && error === signal.reason && !isTimeout(error)) throw error;
    throw connectionError(error);
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}
