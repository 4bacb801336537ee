import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Console, Texts } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { wrongOption } from './wrongOption.ts';

/** What may stand behind a command's name. */
type Options = NonNullable<ParseArgsConfig['options']>;

/** What was given. */
type Given<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>['values'];

/** How many names a command takes, and how that is said. */
export interface Wanted {
  least: number;
  most: number;
  said: Texts;
}

/**
 * Reads what stands behind a command's name: names, and options.
 * @throws AppError `invalid-input` where something is missing, unknown, or a password.
 */
export function parseGiven<T extends Options>(
  args: readonly string[],
  options: T,
  wanted: Wanted,
  { language }: Console,
): { names: string[]; given: Given<T> } {
  if (args.some((one) => /^--?(password|pwd|pass|secret)\b/i.test(one))) {
    throw misused(
      {
        en: 'A password on the command line can be read by others: put it into ERP_LINK_PASSWORD, or wait to be asked.',
        de: 'Ein Passwort auf der Befehlszeile können andere lesen: in ERP_LINK_PASSWORD angeben, oder auf die Frage warten.',
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
  const names = parsed.positionals;
  if (names.length < wanted.least || names.length > wanted.most) {
    throw misused(wanted.said, language);
  }
  return { names, given: parsed.values };
}
