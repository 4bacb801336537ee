import { AppError } from '../../../core/AppError.ts';
import type { Clock } from '../../../ports/Clock.ts';
import { checkUrl } from '../transport/checkUrl.ts';
import { askPlace } from './askPlace.ts';
import type { AutodiscoverSettings } from './AutodiscoverSettings.ts';
import type { Finding } from './Finding.ts';
import { mayAskHost } from './mayAskHost.ts';

/** One place that was asked, for the administrator to see. */
export interface Attempt {
  url: string;
  /** What came of it: `found`, `redirect`, or a stable word for what went wrong. */
  result: string;
}

/** Enough for every real chain; a ring of redirects ends here. */
const mostQuestions = 12;

/**
 * Finds the address of EWS for a mail address: over https only, and never at a host that neither
 * belongs to the address's domain nor is allowed by the administrator. The plain-http step and the DNS
 * records of Microsoft's procedure are left out: whoever is on the wire could answer them.
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/autodiscover-for-exchange
 *
 * @returns the address, and all places that were asked
 * @throws AppError `not-configured` where no place knows it, `not-signed-in` where one refused the
 *   password and none knew it, `unavailable` where none could be reached; `details.attempts` tells more
 */
export async function autodiscover(
  settings: AutodiscoverSettings,
  clock: Clock,
  signal: AbortSignal,
): Promise<{ ewsUrl: string; attempts: Attempt[] }> {
  const domain = domainOf(settings.address);
  const named = (settings.urls ?? []).map((url) => checkUrl(url, 'address of Autodiscover'));
  const allowed = [...(settings.allowedHosts ?? []), ...named.map((url) => url.hostname)];
  const attempts: Attempt[] = [];
  const failures: AppError[] = [];
  const asked = new Set<string>();
  let address = settings.address;
  const waiting = named.length > 0 ? named.map((url) => url.href) : placesOf(domain);

  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const url = allowedUrl(next, domain, allowed);
    const question = `${address} ${next}`;
    if (url === undefined || asked.has(question) || asked.size >= mostQuestions) {
      attempts.push({ url: shown(next), result: url ? 'asked-before' : 'host-not-allowed' });
      continue;
    }
    asked.add(question);
    const finding = await ask(url, address, settings, clock, signal, failures);
    if (finding.type === 'found') {
      const isAllowed = allowedUrl(finding.ewsUrl, domain, allowed) !== undefined;
      attempts.push({ url: shown(next), result: isAllowed ? 'found' : 'ews-host-not-allowed' });
      if (isAllowed) return { ewsUrl: finding.ewsUrl, attempts };
      continue;
    }
    attempts.push({
      url: shown(next),
      result: finding.type === 'nothing' ? wordOf(finding.why) : 'redirect',
    });
    if (finding.type === 'nothing') continue;
    if ('url' in finding) waiting.unshift(finding.url);
    else if (isAddress(finding.address)) {
      address = finding.address;
      waiting.unshift(...(named.length > 0 ? [next] : placesOf(domainOf(address))));
    }
  }
  throw notFound(attempts, failures);
}

async function ask(
  url: URL,
  address: string,
  settings: AutodiscoverSettings,
  clock: Clock,
  signal: AbortSignal,
  failures: AppError[],
): Promise<Finding> {
  try {
    return await askPlace(url, address, settings, clock, signal);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    failures.push(error);
    return { type: 'nothing', why: error.reason ?? error.kind };
  }
}

/** The SOAP service first, at both places where it can be; then the older one. */
function placesOf(domain: string): string[] {
  const hosts = [`autodiscover.${domain}`, domain];
  return ['svc', 'xml'].flatMap((end) =>
    hosts.map((host) => `https://${host}/autodiscover/autodiscover.${end}`),
  );
}

function allowedUrl(text: string, domain: string, allowed: readonly string[]): URL | undefined {
  try {
    const url = checkUrl(text, 'address of Exchange');
    return mayAskHost(url.hostname, domain, allowed) ? url : undefined;
  } catch {
    return undefined;
  }
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
}

/** @throws AppError `invalid-input` where it is no mail address */
function domainOf(address: string): string {
  if (isAddress(address)) return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  throw new AppError('invalid-input', 'This is not a mail address.', { reason: 'mail-address' });
}

/** A word of ours, or a code that stands in an answer: that could be anything. */
function wordOf(why: string): string {
  return /^[\w-]{1,60}$/.test(why) ? why : 'unknown-code';
}

/** Without what a server may have put into a query. */
function shown(url: string): string {
  return URL.canParse(url) ? new URL(url).origin + new URL(url).pathname : '(not an address)';
}

function notFound(attempts: Attempt[], failures: readonly AppError[]): AppError {
  const details = { attempts };
  const refused = failures.find((failure) => failure.kind === 'not-signed-in');
  if (refused) {
    return new AppError('not-signed-in', refused.message, {
      reason: 'autodiscover',
      details: { ...refused.details, attempts },
      cause: refused,
    });
  }
  const [first] = failures;
  const allUnreachable =
    first !== undefined &&
    failures.length === attempts.length &&
    failures.every((failure) => failure.kind === 'unavailable');
  const message =
    'The address of Exchange was not found. An administrator should enter it by hand, or allow the host that the server names.';
  return new AppError(allUnreachable ? 'unavailable' : 'not-configured', message, {
    reason: 'autodiscover',
    details,
    cause: first,
  });
}
