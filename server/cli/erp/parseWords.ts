import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../Command.ts';
import { wrongOption } from '../given/wrongOption.ts';
import { misused } from './misused.ts';

/** What may stand behind a command's name. */
type Options = NonNullable<ParseArgsConfig['options']>;

/** What was given. */
type Given<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>['values'];

/**
 * Reads what stands behind a command's name: one file, and options.
 * @throws AppError `invalid-input` where something is missing, unknown, or a password.
 */
export function parseWords<T extends Options>(
  args: readonly string[],
  options: T,
  language: Language,
): { file: string; given: Given<T> } {
  if (args.some((one) => /^--?(pass|pwd|kennwort)/i.test(one))) {
    throw misused(
      {
        en: 'A password on the command line can be read by others: put it into ERP_LINK_ERP_PASSWORD, or wait to be asked.',
        de: 'Ein Passwort auf der Befehlszeile können andere lesen: in ERP_LINK_ERP_PASSWORD angeben, oder auf die Frage warten.',
      },
      language,
    );
  }
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw misused(wrongOption(error as Error), language);
  }
  const [file, ...more] = parsed.positionals;
  if (file === undefined || more.length > 0) {
    throw misused(
      { en: 'One mapping file is needed.', de: 'Es braucht genau eine Zuordnungsdatei.' },
      language,
    );
  }
  return { file, given: parsed.values };
}
