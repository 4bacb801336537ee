import { Pool } from 'undici';
import { respond } from './respond.ts';
import type { HttpRequest } from './HttpRequest.ts';
import type { HttpResponse } from './HttpResponse.ts';
import type { Sender } from './Sender.ts';
import type { TokenSource } from './TokenSource.ts';
import { tlsOptions } from './tlsOptions.ts';

/** Where to, and over how many connections. */
interface PoolSettings {
  url: URL;
  /** PEM, empty for none. */
  ca: string;
  connections: number;
}

/**
 * Sends requests with an Authorization header: for Basic and bearer tokens, which go with every
 * request and not with the connection.
 */
export function poolSender(settings: PoolSettings, tokens: TokenSource): Sender {
  const pool = new Pool(settings.url.origin, {
    connections: settings.connections,
    pipelining: 1,
    allowH2: false,
    keepAliveTimeout: 30_000,
    connect: tlsOptions(settings.ca),
  });
  const attempt = (
    request: HttpRequest,
    authorization: string,
    signal: AbortSignal,
  ): Promise<HttpResponse> => {
    const headers = { ...request.headers, authorization };
    return respond(pool, settings.url, { ...request, headers }, signal);
  };
  return {
    async send(request, signal) {
      const authorization = await tokens.authorization(signal);
      const response = await attempt(request, authorization, signal);
      if (response.status !== 401 || !tokens.refused(authorization)) return response;
      // Refused before anything was done, and the next token may be better.
      response.done();
      return attempt(request, await tokens.authorization(signal), signal);
    },
    close: () => pool.destroy(),
  };
}
