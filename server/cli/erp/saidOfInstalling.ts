import type { AppError } from '../../core/AppError.ts';
import { databaseWords } from '../../erp/sql/check/databaseWords.ts';
import type { Said } from '../../erp/sql/check/Said.ts';
import { saidByErp } from '../../erp/sql/check/saidByErp.ts';

/** Why triggers could not be made: a right that is missing is told with what to do, all else as the ERP says it. */
export function saidOfInstalling(error: AppError): Said {
  const words = databaseWords(error);
  // PostgreSQL says by its code which it is; the others have one code for all that a statement is refused for.
  const isRefused = error.details['code'] === '42501' || /denied|permission/i.test(words);
  if (error.kind !== 'not-configured' || !isRefused) return saidByErp(error);
  const beneath = words === '' ? '' : ` (${words})`;
  return {
    en: `The database does not let our login do this: print it without --apply, and hand it to the database’s administrator.${beneath}`,
    de: `Die Datenbank lässt unsere Anmeldung das nicht tun: ohne --apply ausgeben lassen und dem Verwalter der Datenbank geben.${beneath}`,
  };
}
