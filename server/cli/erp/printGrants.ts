import { grantPlace } from '../../erp/sql/check/grantPlace.ts';
import { grantStatements } from '../../erp/sql/check/grantStatements.ts';
import type { Need } from '../../erp/sql/check/Need.ts';
import type { SqlDatabase } from '../../erp/sql/database/SqlDatabase.ts';
import type { Console } from '../Command.ts';

/**
 * Prints the GRANT statements, as text that the database's own console takes.
 * @param login to whom. @returns whether there are any: SQLite has no rights, and behind ODBC we may not know how they are granted.
 */
export async function printGrants(
  database: SqlDatabase,
  needs: { now: readonly Need[]; ours: readonly Need[] },
  login: string,
  { out, err, language, signal }: Console,
): Promise<boolean> {
  const place = await grantPlace(database, login, signal);
  const now = grantStatements(database.dialect, needs.now, place);
  if (now === null) {
    const isSqlite = database.dialect === 'sqlite';
    err(
      language === 'de'
        ? isSqlite
          ? 'SQLite kennt keine Rechte in der Datenbank; es gelten die der Datei.'
          : 'Wir wissen nicht, wie diese Datenbank Rechte vergibt.'
        : isSqlite
          ? 'SQLite has no rights within a database; those of the file count.'
          : 'We do not know how this database grants rights.',
    );
    return isSqlite;
  }
  for (const statement of now) out(statement);
  const later = grantStatements(database.dialect, needs.ours, place) ?? [];
  const added = later.filter((statement) => !now.includes(statement));
  if (added.length > 0) {
    out(
      language === 'de'
        ? '-- Wenn die Trigger angelegt sind (erp-link erp triggers DATEI --apply), außerdem:'
        : '-- Once the triggers are installed (erp-link erp triggers FILE --apply), also:',
    );
    for (const statement of added) out(`-- ${statement}`);
  }
  return true;
}
