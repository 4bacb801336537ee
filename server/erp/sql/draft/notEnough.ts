import { AppError } from '../../../core/AppError.ts';
import type { Said } from '../check/Said.ts';
import { companyViews } from './companyViews.ts';
import { both } from './mapping/both.ts';
import type { Survey } from './survey/Survey.ts';
import type { Roles } from './tables/Roles.ts';

/** The error for a database of which no mapping can be made: what is missing, and what could be done. */
export function notEnough(survey: Survey, roles: Roles, language: keyof Said): AppError {
  return new AppError('not-configured', missing(survey, roles)[language], { reason: 'draft' });
}

function missing({ tables, dialect }: Survey, roles: Roles): Said {
  const { user, tenant } = roles;
  if (tables.length === 0) {
    return {
      en: 'No mapping can be proposed: the database has no table that this login may read.',
      de: 'Keine Zuordnung möglich: Die Datenbank hat keine Tabelle, die diese Anmeldung lesen darf.',
    };
  }
  if (!user) {
    return {
      en: 'No mapping can be proposed: no table of users was found. A view named “users” with key, login, name and password will do; then run this again.',
      de: 'Keine Zuordnung möglich: Keine Tabelle der Benutzer gefunden. Eine Sicht namens „benutzer“ mit Schlüssel, Anmeldename, Name und Kennwort genügt; danach erneut aufrufen.',
    };
  }
  const views = companyViews(roles, dialect);
  if (!tenant && views.length > 1) {
    return both(
      {
        en: 'No mapping can be proposed: no table of companies was found whose key is in the other tables. Where there is but one company, make these views and run this again; what is read through a view is not written.',
        de: 'Keine Zuordnung möglich: Keine Tabelle der Firmen gefunden, deren Schlüssel in den anderen Tabellen steht. Wo es nur eine Firma gibt, diese Sichten anlegen und erneut aufrufen; was durch eine Sicht gelesen wird, wird nicht geschrieben.',
      },
      `\n\n${views.join('\n')}`,
    );
  }
  return {
    en: 'No mapping can be proposed: no table of contacts, appointments, tasks or mail was found. Views will do whose columns are named as a person would; then run this again.',
    de: 'Keine Zuordnung möglich: Keine Tabelle mit Kontakten, Terminen, Aufgaben oder Mails gefunden. Sichten genügen, deren Spalten so heißen, wie man sie nennt; danach erneut aufrufen.',
  };
}
