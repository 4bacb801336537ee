import { AppError } from '../../../core/AppError.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import type { HttpResponse } from './HttpResponse.ts';

/** What follows from a status, and whether the request was surely not carried out. */
interface StatusVerdict {
  error: AppError;
  surelyNotDone: boolean;
}

/** What a status other than 200 means where no SOAP fault says it better. */
export function statusError(response: Pick<HttpResponse, 'status' | 'headers'>): StatusVerdict {
  const { status } = response;
  const facts = { reason: `http-${status}`, details: { status } };
  const notDone = (error: AppError): StatusVerdict => ({ error, surelyNotDone: true });
  if (status === 401 || status === 440) {
    const message =
      'Exchange does not accept the user name and password. An administrator should check them, and which ways to sign in the server offers.';
    const details = { status, offered: offeredSchemes(response.headers['www-authenticate']) };
    return notDone(new AppError('not-signed-in', message, { ...facts, details }));
  }
  if (status === 403 || status === 456 || status === 457) {
    const message = 'Exchange does not let this account use its web services.';
    return notDone(new AppError('not-allowed', message, facts));
  }
  if (status === 404 || status === 405 || status === 410) {
    const message =
      'There are no Exchange Web Services at the configured address. An administrator should check it.';
    return notDone(new AppError('not-configured', message, facts));
  }
  if (status === 413) {
    return notDone(new AppError('invalid-input', 'This is larger than Exchange accepts.', facts));
  }
  const retryAfter = secondsOf(response.headers['retry-after']);
  if (status === 429 || (status === 503 && retryAfter !== undefined)) {
    const message = 'Exchange is busy and asks us to wait.';
    const wait = { retryAfter: retryAfter ?? 30 };
    return notDone(new AppError('too-many-requests', message, { ...facts, ...wait }));
  }
  if (status >= 300 && status < 400) {
    return notDone(badAnswer('redirect', 'sends the request on to another address', { status }));
  }
  if (status >= 500) {
    const error = new AppError('unavailable', 'Exchange cannot answer at the moment.', facts);
    return { error, surelyNotDone: status === 503 };
  }
  return {
    error: badAnswer(`http-${status}`, 'answered in a way Exchange does not', { status }),
    surelyNotDone: status >= 400,
  };
}

/** The names of the ways to sign in, such as `NTLM`; what follows them is a challenge. */
function offeredSchemes(header: string | string[] | undefined): string[] {
  const lines = typeof header === 'string' ? [header] : (header ?? []);
  const names = lines.flatMap(
    (line) => line.match(/\b(Basic|NTLM|Negotiate|Bearer|Digest)\b/gi) ?? [],
  );
  return [...new Set(names)];
}

/** Seconds, or a date, which is rare and then read as half a minute. At most an hour. */
function secondsOf(header: string | string[] | undefined): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  return seconds >= 0 ? Math.min(Math.ceil(seconds), 3600) : 30;
}
