import type { Console } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/** How many may be deleted; null where nobody wants it. Typing the number is harder than typing yes. */
export async function allowDeletions(
  deletes: number,
  limit: number | null,
  { ask, language }: Console,
): Promise<number | null> {
  const de = language === 'de';
  if (limit !== null) return limit;
  if (ask === undefined) {
    throw misused(
      {
        en: 'Say --allow N where nobody can be asked.',
        de: '--allow N angeben, wo niemand gefragt werden kann.',
      },
      language,
    );
  }
  const typed = await ask(
    de
      ? `Zum Löschen die Zahl ${deletes} eingeben: `
      : `Type the number ${deletes} to delete them: `,
  );
  return typed.trim() === String(deletes) ? deletes : null;
}
