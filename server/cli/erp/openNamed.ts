import { AppError } from '../../core/AppError.ts';
import { germanSentence } from '../../erp/sql/check/germanSentence.ts';
import type { DatabaseSettings } from '../../erp/sql/database/DatabaseSettings.ts';
import { openDatabase } from '../../erp/sql/database/openDatabase.ts';
import type { SqlDatabase } from '../../erp/sql/database/SqlDatabase.ts';
import type { Console, Language } from '../Command.ts';
import { misused } from './misused.ts';

/** A database that was opened by its address. */
export interface NamedDatabase {
  database: SqlDatabase;
  /** Who logs in; null where the address says nobody. */
  login: string | null;
}

const speaks = ['sqlite', 'postgres', 'mariadb', 'mssql', 'pervasive', 'ansi'] as const;

/**
 * Opens the database of an address: a SQLite file, `postgres://…`, `mariadb://…`, `mssql://…`, or `odbc:` with a connection
 * string. Nothing is connected yet.
 * @param address null: as ERP_LINK_ERP_DATABASE says.
 * @param dialect of ODBC whose SQL is understood there.
 * @param timeLimit milliseconds a statement may take.
 * @throws AppError `invalid-input` for an address that is none, or that has a password on the command line;
 * `not-configured` where a driver is missing.
 */
export async function openNamed(
  address: string | null,
  dialect: string | null,
  console: Console,
  timeLimit: number,
): Promise<NamedDatabase> {
  const { environment, language } = console;
  const named = address ?? environment['ERP_LINK_ERP_DATABASE'] ?? '';
  if (named === '') {
    throw misused(
      {
        en: 'Which database? Say --database, or put the address into ERP_LINK_ERP_DATABASE.',
        de: 'Welche Datenbank? --database angeben, oder die Adresse in ERP_LINK_ERP_DATABASE.',
      },
      language,
    );
  }
  const isOpen = address !== null;
  const { settings, login } = named.startsWith('odbc:')
    ? await odbcSettings(named.slice(5), dialect, isOpen, console)
    : /^[a-z]{2,}:\/\//i.test(named)
      ? await urlSettings(named, isOpen, console)
      : { settings: { type: 'sqlite' as const, file: named.replace(/^sqlite:/, '') }, login: null };
  try {
    return { database: openDatabase(settings, timeLimit), login };
  } catch (error) {
    if (!(error instanceof AppError) || language !== 'de') throw error;
    // Which driver is to be installed is told in the console's language, too.
    throw new AppError(error.kind, germanSentence(error.message), { cause: error });
  }
}

interface Named {
  settings: DatabaseSettings;
  login: string | null;
}

async function urlSettings(named: string, isOpen: boolean, console: Console): Promise<Named> {
  const { language } = console;
  const url = URL.parse(named);
  const type = url === null ? undefined : types[url.protocol];
  if (url === null || type === undefined) {
    throw misused(
      {
        en: 'The address of a database is a SQLite file, postgres://…, mariadb://…, mssql://… or odbc:…',
        de: 'Die Adresse einer Datenbank ist eine SQLite-Datei, postgres://…, mariadb://…, mssql://… oder odbc:…',
      },
      language,
    );
  }
  if (url.password !== '' && isOpen) throw openPassword(language);
  if (type !== 'mssql' && /^\/?$/.test(url.pathname)) {
    throw misused(
      {
        en: 'The address names a server, and no database on it: put its name behind, as in postgres://user@host/database.',
        de: 'Die Adresse nennt einen Server, und keine Datenbank darauf: deren Namen anhängen wie in postgres://benutzer@host/datenbank.',
      },
      language,
    );
  }
  if (url.password === '' && url.username !== '') {
    url.password = encodeURIComponent(await passwordOf(console));
  }
  const login = url.username === '' ? null : decodeURIComponent(url.username);
  return { settings: { type, url: url.href, connections: 4 }, login };
}

const types: Readonly<Record<string, 'postgres' | 'mariadb' | 'mssql'>> = {
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
  'mariadb:': 'mariadb',
  'mysql:': 'mariadb',
  'mssql:': 'mssql',
  'sqlserver:': 'mssql',
};

async function odbcSettings(
  connection: string,
  dialect: string | null,
  isOpen: boolean,
  console: Console,
): Promise<Named> {
  const spoken = speaks.find((one) => one === dialect);
  if (spoken === undefined) {
    throw misused(
      {
        en: `With odbc: say --speaks, one of ${speaks.join(', ')}.`,
        de: `Mit odbc: --speaks angeben, eines von ${speaks.join(', ')}.`,
      },
      console.language,
    );
  }
  const login = /(?:^|;)\s*uid\s*=\s*([^;]*)/i.exec(connection)?.[1] ?? null;
  const hasPassword = /(?:^|;)\s*pwd\s*=/i.test(connection);
  if (hasPassword && isOpen) throw openPassword(console.language);
  const password = login === null || hasPassword ? '' : await passwordOf(console);
  // A closing brace ends a value in braces, twice it stands for itself (ODBC reference, SQLDriverConnect).
  const added = password === '' ? '' : `;PWD={${password.replaceAll('}', '}}')}}`;
  return {
    settings: { type: 'odbc', connection: `${connection}${added}`, speaks: spoken, connections: 4 },
    login,
  };
}

/** From the environment, else asked for; none where there is nobody to ask, since some databases want none. */
async function passwordOf({ environment, askSecret, language }: Console): Promise<string> {
  const given = environment['ERP_LINK_ERP_PASSWORD'];
  if (given !== undefined) return given;
  const question =
    language === 'de'
      ? 'Passwort für die Datenbank des ERP: '
      : 'Password for the ERP’s database: ';
  return (await askSecret?.(question)) ?? '';
}

function openPassword(language: Language) {
  return misused(
    {
      en: 'A password in an address on the command line can be read by others: leave it out, and put it into ERP_LINK_ERP_PASSWORD.',
      de: 'Ein Passwort in einer Adresse auf der Befehlszeile können andere lesen: weglassen, und in ERP_LINK_ERP_PASSWORD angeben.',
    },
    language,
  );
}
