import { parseArgs } from 'node:util';
import { checkedDraft } from '../../erp/sql/draft/checkedDraft.ts';
import { draftText } from '../../erp/sql/draft/draftText.ts';
import { readSurvey } from '../../erp/sql/draft/survey/readSurvey.ts';
import { exitCodes, type Command, type Console, type Language } from '../Command.ts';
import { connectTold } from './connectTold.ts';
import { misused } from './misused.ts';
import { openNamed } from './openNamed.ts';
import { told } from './told.ts';

const options = {
  database: { type: 'string' },
  url: { type: 'string' },
  speaks: { type: 'string' },
  erp: { type: 'string', default: 'erp' },
  'time-zone': { type: 'string' },
} as const;

/** Milliseconds a statement may take: a view over everything must not keep the ERP busy. */
const timeLimit = 20_000;

/** After so many tables it is said how far it is. */
const everySo = 100;

/** `erp-link erp draft`: proposes a mapping for a database that nobody described yet. */
export const erpDraft: Command = {
  summary: {
    en: 'Looks at an unknown database and proposes a mapping file, with its reasons.',
    de: 'Sieht sich eine unbekannte Datenbank an und schlägt eine Zuordnung vor, mit Gründen.',
  },
  usage: {
    en: `[--database ADDRESS] [--erp NAME] [--time-zone ZONE] > FILE
  --database ADDRESS a SQLite file, postgres://user@host/database, mariadb://…, mssql://…, or
                     odbc:CONNECTION; else as ERP_LINK_ERP_DATABASE says (--url is the same)
  --speaks DIALECT   with odbc: whose SQL is understood there
  --erp NAME         what this ERP is called in links; it never changes once in use
  --time-zone ZONE   of the times in the database, such as Europe/Berlin; this machine’s otherwise
It only reads: names, types, keys, and some hundred rows of each table, 400 tables at most. The
proposal goes to standard output; no values but short codes are in it.
The password comes from the environment (ERP_LINK_ERP_PASSWORD), or is asked for.
Exit code: 0 a mapping was proposed, 1 none could be, 2 called wrongly.`,
    de: `[--database ADRESSE] [--erp NAME] [--time-zone ZONE] > DATEI
  --database ADRESSE eine SQLite-Datei, postgres://benutzer@host/datenbank, mariadb://…, mssql://…
                     oder odbc:VERBINDUNG; sonst wie ERP_LINK_ERP_DATABASE sagt (--url ist dasselbe)
  --speaks DIALEKT   mit odbc: wessen SQL dort verstanden wird
  --erp NAME         wie dieses ERP in Verknüpfungen heißt; ändert sich nie mehr
  --time-zone ZONE   der Zeiten in der Datenbank, etwa Europe/Berlin; sonst die dieses Rechners
Es wird nur gelesen: Namen, Typen, Schlüssel und einige hundert Zeilen je Tabelle, höchstens 400
Tabellen. Der Vorschlag geht auf die Standardausgabe; Werte außer kurzen Codes stehen nicht darin.
Das Passwort kommt aus der Umgebung (ERP_LINK_ERP_PASSWORD) oder wird erfragt.
Exit-Code: 0 Zuordnung vorgeschlagen, 1 keine möglich, 2 falsch aufgerufen.`,
  },
  async run(args, console) {
    const given = wordsOf(args, console);
    const { language, out, err, signal } = console;
    const { database } = await openNamed(
      given.database ?? given.url ?? null,
      given.speaks ?? null,
      console,
      timeLimit,
    );
    try {
      await connectTold(database, console);
      const survey = await told(console, () =>
        readSurvey(database, signal, (done, of) => {
          if (done % everySo === 0 || done === of) err(looked(done, of, language));
        }),
      );
      const timeZone = given['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
      const draft = await checkedDraft(
        database,
        survey,
        { erp: given.erp, language, timeZone },
        signal,
      );
      out(draftText(draft).trimEnd());
      return exitCodes.well;
    } finally {
      await database.close();
    }
  },
};

function looked(done: number, of: number, language: Language): string {
  if (language === 'de') return `${done} von ${of} Tabellen angesehen.`;
  return `Looked at ${done} of ${of} ${of === 1 ? 'table' : 'tables'}.`;
}

function wordsOf(args: readonly string[], { language }: Console) {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options, strict: true }));
  } catch (error) {
    const said = (error as Error).message;
    throw misused({ en: said, de: said }, language);
  }
  const zone = values['time-zone'];
  if (zone !== undefined && !isTimeZone(zone)) {
    throw misused(
      {
        en: 'The time zone is not known; say one such as Europe/Berlin.',
        de: 'Die Zeitzone ist nicht bekannt; eine wie Europe/Berlin angeben.',
      },
      language,
    );
  }
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(values.erp)) {
    throw misused(
      {
        en: '--erp wants at most 40 small letters, digits and hyphens.',
        de: '--erp braucht höchstens 40 Kleinbuchstaben, Ziffern und Bindestriche.',
      },
      language,
    );
  }
  return values;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
