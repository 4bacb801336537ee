import { errorSentence } from '../app/service/errorSentence.ts';
import type { ErrorKind } from '../../shared/errorKinds.ts';
import { AppError } from '../core/AppError.ts';
import type { Language } from './Command.ts';
import { timeText } from './texts/timeText.ts';
import { germanSentence } from '../app/words/germanSentence.ts';

/** An error, or what a report keeps of one. */
type Told = AppError | { kind: ErrorKind; reason: string | null; message: string };

/**
 * What went wrong, in the language of the console: in what a command says itself it is already; for the rest there is a
 * table, then what is known by the reason. What nobody foresaw stays in English: that says more than its kind.
 */
export function errorText(error: Told, language: Language): string {
  const { kind, message } = error;
  const faults = error instanceof AppError ? error.details['faults'] : undefined;
  // Rules that contradict themselves: each in a line of its own.
  if (Array.isArray(faults)) {
    const each = faults.map((one) =>
      language === 'de' ? germanSentence(String(one)) : String(one),
    );
    return each.join('\n');
  }
  if (error instanceof AppError && error.reason === 'run-under-way') {
    return underWayText(error.details['until'], language);
  }
  if (language === 'en' || (error instanceof AppError && error.details['language'] === language)) {
    return message;
  }
  const german = germanSentence(message);
  if (german !== message) return german;
  const reason = error.reason ?? null;
  const known = errorSentence({ kind, reason, message }).de;
  const general = errorSentence({ kind, reason: null, message }).de;
  return known === general ? message : known;
}

/** @param until when it is free again where nobody is at work there any more; not always known. */
function underWayText(until: unknown, language: Language): string {
  const de = language === 'de';
  const said = de ? 'Hierfür läuft bereits etwas.' : 'Something is under way for this already.';
  if (typeof until !== 'number') return said;
  // Rounded up: at the minute that is told it is free.
  const when = timeText(Math.ceil(until / 60_000) * 60_000, language);
  return de
    ? `${said} Wurde es abgebrochen, geht es ab ${when} wieder.`
    : `${said} If that was killed, this works again from ${when} on.`;
}
