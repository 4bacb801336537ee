import type { Clock } from '../../../ports/Clock.ts';
import { bodyTexts } from '../transport/bodyTexts.ts';
import { connectionError } from '../transport/connectionError.ts';
import type { EwsCredentials } from '../transport/EwsCredentials.ts';
import type { HttpResponse } from '../transport/HttpResponse.ts';
import { openSender } from '../transport/openSender.ts';
import { statusError } from '../transport/statusError.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { documentBytes, readDocument } from './readDocument.ts';

/** Where to, as whom, and how long at the most. */
export interface PostSettings {
  /** Never a user's own token: it goes to EWS alone. */
  credentials: Exclude<EwsCredentials, { kind: 'callback-token' }>;
  /** Certificates of the customer's own authorities as PEM; empty for none. */
  ca?: string;
  /** Milliseconds for all of it. */
  timeoutMs: number;
}

/**
 * Sends a small document to a place of Autodiscover and reads the one that comes back. It must have been
 * checked that credentials may go there. Redirects are told and not followed.
 *
 * @throws AppError `not-signed-in`, `unavailable`, `bad-answer` …; or the signal's reason
 */
export async function postDocument(
  url: URL,
  body: string,
  settings: PostSettings,
  clock: Clock,
  signal: AbortSignal,
): Promise<{ location: string } | { root: XmlElement }> {
  const { ca = '', credentials, timeoutMs } = settings;
  const sender = openSender({ url, ca, connections: 1 }, credentials, clock);
  let response: HttpResponse | undefined;
  try {
    const headers = {
      'content-type': 'text/xml; charset=utf-8',
      accept: 'text/xml',
      'accept-encoding': 'gzip',
      'user-agent': 'ERP-Link',
    };
    const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    response = await sender.send({ method: 'POST', headers, body, silenceMs: timeoutMs }, limited);
    const { location } = response.headers;
    if (response.status >= 300 && response.status < 400 && typeof location === 'string') {
      return { location };
    }
    if (response.status !== 200) throw statusError(response).error;
    return { root: await readDocument(bodyTexts(response, documentBytes)) };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw connectionError(error);
  } finally {
    response?.done();
    await sender.close();
  }
}
