import { PaneError } from '../PaneError.ts';
import { takeTurns } from '../takeTurns.ts';
import { hostHas } from './hostHas.ts';
import { lacks } from './lacks.ts';
import { officeCalls, type OfficeCallName } from './officeCalls.ts';
import { officeRefusal } from './officeRefusal.ts';

/** Longest wait for one callback, in milliseconds; a host that lost the request never calls back. */
const patience = 30_000;
/** Outlook on the web and on phones takes this many calls at a time (platform.md A5, Limits). */
const atOnce = 3;

const inTurn = takeTurns(atOnce);

/** Calls Office.js through the gate, at most three at a time, with an end to every wait. */
export async function askOffice<T>(
  name: OfficeCallName,
  start: (done: (result: Office.AsyncResult<T>) => void) => void,
  wait = patience,
): Promise<T> {
  const { call } = officeCalls[name];
  if (!hostHas(name)) throw lacks(name);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = () =>
    new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new PaneError('unavailable', `${call}: no answer`, { reason: 'outlook-silent' }));
      }, wait);
      start((result) => {
        if (result.status === Office.AsyncResultStatus.Failed)
          reject(officeRefusal(name, result.error));
        else resolve(result.value);
      });
    });
  try {
    return await inTurn(answer);
  } catch (error) {
    // Office.js checks arguments and permissions before it sends, and then throws.
    throw error instanceof PaneError ? error : officeRefusal(name, error as Partial<Office.Error>);
  } finally {
    clearTimeout(timer);
  }
}
