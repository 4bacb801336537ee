import { PaneError } from '../PaneError.ts';
import { sayError } from '../strings/sayError.ts';
import { pickFilingTexts } from '../strings/filing/pickFilingTexts.ts';
import type { CommandTools } from './CommandTools.ts';

/** The sentence that tells a person what went wrong in a command. */
export function sayFailure(
  error: unknown,
  { words, texts, language }: Pick<CommandTools, 'words' | 'texts' | 'language'>,
): string {
  const reason = error instanceof PaneError ? (error.reason ?? '') : '';
  if (reason === 'not-paired') return words.signIn;
  const filing: Partial<Record<string, string>> = pickFilingTexts(language).reasons;
  return filing[reason] ?? sayError(error, texts);
}
