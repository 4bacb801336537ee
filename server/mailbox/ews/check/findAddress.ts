import { AppError } from '../../../core/AppError.ts';
import type { Clock } from '../../../ports/Clock.ts';
import { autodiscover } from '../autodiscover/autodiscover.ts';
import { checkUrl } from '../transport/checkUrl.ts';
import type { CheckRequest } from './CheckRequest.ts';
import type { CheckRun, Seen } from './CheckRun.ts';

/**
 * Finds the address of EWS, or takes the one that was entered.
 *
 * @returns null where there is none that could be used
 */
export async function findAddress(
  run: CheckRun,
  request: CheckRequest,
  clock: Clock,
  signal: AbortSignal,
): Promise<URL | null> {
  let found: URL | null = null;
  await run.step('address', async (): Promise<Seen> => {
    if (request.url !== undefined) {
      found = checkUrl(request.url, 'address of Exchange');
      return { facts: { url: found.href } };
    }
    const { address, credentials, ca = '', allowedHosts = [] } = request;
    if (credentials.kind === 'client-credentials') {
      const message = 'With OAuth the address of Exchange must be entered by hand.';
      throw new AppError('not-configured', message, { reason: 'autodiscover' });
    }
    const settings = { address, credentials, ca, allowedHosts };
    const { ewsUrl, attempts } = await autodiscover(settings, clock, signal);
    found = new URL(ewsUrl);
    return { facts: { url: ewsUrl, attempts: attempts.map((one) => `${one.url}: ${one.result}`) } };
  });
  return found;
}
