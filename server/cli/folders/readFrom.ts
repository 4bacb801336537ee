import { isDay } from '../../../shared/records/isDay.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/** The day that `--from` says; null for `preset`, or where nothing is said. @throws AppError `invalid-input`. */
export function readFrom(from: string | undefined, language: Language): string | null {
  if (from === undefined || /^(preset|vorlage)$/i.test(from)) return null;
  if (isDay(from)) return from;
  throw misused(
    {
      en: '--from takes a day, yyyy-mm-dd, or preset.',
      de: '--from verlangt einen Tag, jjjj-mm-tt, oder vorlage.',
    },
    language,
  );
}
