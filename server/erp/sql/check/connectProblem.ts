import type { AppError } from '../../../core/AppError.ts';
import { databaseWords } from './databaseWords.ts';
import { germanSentence } from './germanSentence.ts';
import type { Said } from './Said.ts';

/** What each code of a failed connection means, and what to do. SQLSTATE, SQLite's and Node's words (sqlState.ts). */
const sentences: readonly [RegExp, Said][] = [
  [
    /^(28...|SASL)$/,
    {
      en: 'The database refuses the login: check the user’s name, the password and from where it may log in.',
      de: 'Die Datenbank lehnt die Anmeldung ab: Benutzername, Passwort und erlaubte Herkunft prüfen.',
    },
  ],
  [
    /^3D...$/,
    {
      en: 'There is no such database on the server.',
      de: 'Diese Datenbank gibt es auf dem Server nicht.',
    },
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    {
      en: 'There is no machine of this name: check the host in the address.',
      de: 'Einen Rechner dieses Namens gibt es nicht: den Host in der Adresse prüfen.',
    },
  ],
  [
    /^(ECONNREFUSED|08...)$/,
    {
      en: 'No database answers there: check host and port, and whether it is running.',
      de: 'Dort antwortet keine Datenbank: Host und Port prüfen, und ob sie läuft.',
    },
  ],
  [
    /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,
    {
      en: 'The database’s machine does not answer: check the host, and any firewall between.',
      de: 'Der Rechner der Datenbank antwortet nicht: den Host und eine Firewall dazwischen prüfen.',
    },
  ],
  [
    /^SQLITE_NOTADB$/,
    { en: 'This file is no SQLite database.', de: 'Diese Datei ist keine SQLite-Datenbank.' },
  ],
  [
    /^SQLITE_CANTOPEN/,
    {
      en: 'The database’s file cannot be opened: check its name and rights.',
      de: 'Die Datei der Datenbank lässt sich nicht öffnen: Name und Rechte prüfen.',
    },
  ],
  [
    /^SQLITE_(IOERR|READONLY|PERM|AUTH)/,
    {
      en: 'The database’s file cannot be read: check that it is a file, and its rights.',
      de: 'Die Datei der Datenbank lässt sich nicht lesen: prüfen, ob es eine Datei ist, und ihre Rechte.',
    },
  ],
  [
    /^(ERR_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/,
    {
      en: 'The address is none, or the database’s certificate is not trusted.',
      de: 'Die Adresse ist keine, oder dem Zertifikat der Datenbank wird nicht vertraut.',
    },
  ],
];

/** Why a database could not be reached, in words that say what to do; beneath them what it said itself. */
export function connectProblem(error: AppError): Said {
  const words = databaseWords(error);
  const code = typeof error.details['code'] === 'string' ? error.details['code'] : '';
  // Some drivers say it in words only.
  const told = /^SASL|password must be/i.test(words)
    ? '28P01'
    : /unknown database/i.test(words)
      ? '3D000'
      : /access denied for user/i.test(words)
        ? '28000'
        : (/\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)\b/.exec(words)?.[0] ??
          code);
  const found = sentences.find(([pattern]) => pattern.test(told));
  const said = found?.[1] ?? { en: error.message, de: germanSentence(error.message) };
  const beneath = words === '' ? '' : ` (${words})`;
  return { en: `${said.en}${beneath}`, de: `${said.de}${beneath}` };
}
