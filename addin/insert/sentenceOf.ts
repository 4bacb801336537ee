import { PaneError } from '../PaneError.ts';
import type { InsertTexts } from '../strings/insert/InsertTexts.ts';

/** The sentence of ours that an error stands for, as a property of Failure; nothing where others know it better. */
export function sentenceOf(error: unknown, { reasons }: InsertTexts): { sentence?: string } {
  const reason = error instanceof PaneError ? (error.reason ?? '') : '';
  const sentence = (reasons as Partial<Record<string, string>>)[reason];
  return sentence === undefined ? {} : { sentence };
}
