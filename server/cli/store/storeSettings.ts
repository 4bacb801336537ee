import type { Config } from '../../config/Config.ts';
import { readConfig } from '../../config/readConfig.ts';
import type { Console } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/**
 * The server's settings for a command that works on the store alone.
 *
 * @param file undefined: as ERP_LINK_CONFIG says.
 * @throws AppError `invalid-input` where no file is named; `not-configured` for settings that are wrong.
 */
export function storeSettings(
  file: string | undefined,
  { environment, language }: Console,
): Config {
  const named = file ?? environment['ERP_LINK_CONFIG'] ?? '';
  if (named !== '') return readConfig(named, environment);
  throw misused(
    {
      en: 'Which settings? Say --config, or put the file into ERP_LINK_CONFIG.',
      de: 'Welche Einstellungen? --config angeben, oder die Datei in ERP_LINK_CONFIG.',
    },
    language,
  );
}
