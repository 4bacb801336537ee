import type { HttpRequest } from './HttpRequest.ts';
import type { HttpResponse } from './HttpResponse.ts';

/** Sends requests to one URL as one account. */
export interface Sender {
  /**
   * The answer with whatever status the server gives, after signing in as far as that goes.
   * Redirects are not followed.
   *
   * @throws AppError `unavailable`, `not-signed-in`; or the signal's reason
   */
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>;
  /** Closes its connections, at once. */
  close(): Promise<void>;
}
