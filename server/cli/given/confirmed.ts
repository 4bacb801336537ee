import type { Console, Texts } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/**
 * Whether somebody wants what cannot be taken back easily: `--yes` on the command line, else a person who is asked.
 * @throws AppError `invalid-input` without `--yes` where there is nobody to ask.
 */
export async function confirmed(
  isSaid: boolean,
  question: Texts,
  { ask, language }: Console,
): Promise<boolean> {
  if (isSaid) return true;
  if (ask === undefined) {
    throw misused(
      {
        en: 'Say --yes where nobody can be asked.',
        de: '--yes angeben, wo niemand gefragt werden kann.',
      },
      language,
    );
  }
  const answer = await ask(`${question[language]} [${language === 'de' ? 'j/N' : 'y/N'}] `);
  return /^\s*(y|yes|j|ja)\s*$/i.test(answer);
}
