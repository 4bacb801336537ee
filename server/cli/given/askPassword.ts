import type { Console, Texts } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/** What is asked where nothing else is said. */
const usual: Texts = { en: 'Password', de: 'Passwort' };

/**
 * A secret from the environment (ERP_LINK_PASSWORD), else asked for.
 * @throws AppError `invalid-input` where there is none and nobody to ask.
 */
export async function askPassword(
  { environment, askSecret, language }: Console,
  question: Texts = usual,
): Promise<string> {
  const given = environment['ERP_LINK_PASSWORD'];
  if (given !== undefined && given !== '') return given;
  const typed = await askSecret?.(`${question[language]}: `);
  if (typed !== undefined && typed !== '') return typed;
  throw misused(
    {
      en: 'There is no password: set ERP_LINK_PASSWORD.',
      de: 'Es fehlt ein Passwort: ERP_LINK_PASSWORD angeben.',
    },
    language,
  );
}
