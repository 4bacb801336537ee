import type { AppError } from '../../../core/AppError.ts';
import { databaseWords } from './databaseWords.ts';
import { germanSentence } from './germanSentence.ts';
import type { Said } from './Said.ts';

/** An error's sentence, and beneath it what the database said itself: only for the administrator's own screen. */
export function saidByErp(error: AppError): Said {
  const words = databaseWords(error);
  const beneath = words === '' ? '' : ` (${words})`;
  return { en: `${error.message}${beneath}`, de: `${germanSentence(error.message)}${beneath}` };
}
