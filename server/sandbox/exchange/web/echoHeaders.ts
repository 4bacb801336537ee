import type { IncomingMessage, ServerResponse } from 'node:http';

/** Gives back the request's id where that was asked for, and a cookie that keeps to this server. */
export function echoHeaders(request: IncomingMessage, response: ServerResponse): void {
  const id = request.headers['client-request-id'];
  const isWanted = request.headers['return-client-request-id'] === 'true';
  if (isWanted && typeof id === 'string') response.setHeader('client-request-id', id);
  if (request.headers['x-preferserveraffinity'] === 'true') {
    response.setHeader(
      'Set-Cookie',
      'X-BackEndOverrideCookie=mail.example.com~1; path=/EWS; HttpOnly',
    );
  }
}
