import type { Clock } from '../../../ports/Clock.ts';
import type { AutodiscoverSettings } from './AutodiscoverSettings.ts';
import type { Finding } from './Finding.ts';
import { postDocument } from './postDocument.ts';
import { poxRequest } from './poxRequest.ts';
import { readPoxAnswer } from './readPoxAnswer.ts';
import { readSoapAnswer } from './readSoapAnswer.ts';
import { soapRequest } from './soapRequest.ts';

/** For one place; there are four, and an unreachable one must not hold up the others for long. */
const timeoutMs = 15_000;

/**
 * Asks one place. It must have been checked that credentials may go there.
 *
 * @param url ends in `.svc` for the SOAP service, else the older one is spoken to
 * @throws AppError `not-signed-in`, `unavailable`, `bad-answer` …; or the signal's reason
 */
export async function askPlace(
  url: URL,
  address: string,
  settings: Pick<AutodiscoverSettings, 'credentials' | 'ca'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Finding> {
  const isSoap = url.pathname.toLowerCase().endsWith('.svc');
  const body = isSoap
    ? soapRequest([address], ['ExternalEwsUrl', 'InternalEwsUrl'], url.href)
    : poxRequest(address);
  const answer = await postDocument(url, body, { ...settings, timeoutMs }, clock, signal);
  if ('location' in answer) {
    // Relative ones stay on the host that was checked.
    return URL.canParse(answer.location, url)
      ? { type: 'redirect', url: new URL(answer.location, url).href }
      : { type: 'nothing', why: 'redirect' };
  }
  return isSoap ? readSoapAnswer(answer.root) : readPoxAnswer(answer.root);
}
