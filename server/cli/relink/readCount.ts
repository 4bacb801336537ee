import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/** A whole number, 0 or more. @throws AppError `invalid-input`. */
export function readCount(text: string, option: string, language: Language): number {
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  throw misused(
    {
      en: `${option} takes a whole number.`,
      de: `${option} verlangt eine ganze Zahl.`,
    },
    language,
  );
}
