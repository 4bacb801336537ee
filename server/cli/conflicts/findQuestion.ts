import { AppError } from '../../core/AppError.ts';
import type { Language } from '../Command.ts';
import type { NamedQuestion } from './allQuestions.ts';

/** The question of this code. @throws AppError `not-found`. */
export function findQuestion(
  questions: readonly NamedQuestion[],
  code: string,
  language: Language,
): NamedQuestion {
  const found = questions.find((one) => one.code === code.trim().toLowerCase());
  if (found !== undefined) return found;
  const said =
    language === 'de'
      ? `Die Frage „${code}“ ist nicht (mehr) offen: erp-link conflicts list nennt alle.`
      : `There is no open question “${code}” (any more): erp-link conflicts list names all.`;
  throw new AppError('not-found', said, { reason: 'question-unknown', details: { language } });
}
