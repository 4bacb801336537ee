import { AppError } from '../../core/AppError.ts';
import type { Language, Texts } from '../Command.ts';

/** The error for a command that was called wrongly: nothing was done, and how it is called is shown. */
export function misused(texts: Texts, language: Language): AppError {
  return new AppError('invalid-input', texts[language], { reason: 'usage' });
}
