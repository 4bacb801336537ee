import { checkErp } from '../../erp/sql/check/checkErp.ts';
import type { ErpCheck } from '../../erp/sql/check/ErpCheck.ts';
import { grantNeeds } from '../../erp/sql/check/grantNeeds.ts';
import { exitCodes, type Command, type Console } from '../Command.ts';
import { checkJson } from './checkJson.ts';
import { connectTold } from './connectTold.ts';
import { findingText } from './findingText.ts';
import { mappingProblems } from './mappingProblems.ts';
import { misused } from './misused.ts';
import { openNamed } from './openNamed.ts';
import { parseWords } from './parseWords.ts';
import { printErpCheck } from './printErpCheck.ts';
import { printGrants } from './printGrants.ts';
import { readMapping } from './readMapping.ts';
import { told } from './told.ts';
import { unsetHint } from './unsetHint.ts';

const options = {
  database: { type: 'string' },
  speaks: { type: 'string' },
  user: { type: 'string' },
  set: { type: 'string', multiple: true },
  'write-test': { type: 'boolean', default: false },
  grants: { type: 'boolean', default: false },
  'grant-to': { type: 'string' },
  seconds: { type: 'string', default: '30' },
  json: { type: 'boolean', default: false },
} as const;

/** `erp-link erp check`: holds a mapping against its database and says what is wrong, and where. */
export const erpCheck: Command = {
  summary: {
    en: 'Holds a mapping against the ERP’s database and says what is wrong, and where.',
    de: 'Hält eine Zuordnung an die Datenbank des ERP und sagt, was wo nicht stimmt.',
  },
  usage: {
    en: `FILE [--database ADDRESS] …
  FILE               the mapping, YAML or JSON
  --database ADDRESS a SQLite file, postgres://user@host/database, mariadb://…, mssql://… or
                     odbc:DSN=…;UID=…; else as ERP_LINK_ERP_DATABASE says
  --speaks DIALECT   with odbc: whose SQL is understood there
  --user LOGIN       read what this user of the ERP sees; write in that name
  --set NAME=VALUE   a value for \${NAME} in the mapping; may be repeated
  --write-test       make, change and delete a test record of each area, all of it taken back
  --grants           print the GRANT statements of exactly what the mapping needs, and nothing else
  --grant-to LOGIN   to whom; else the login of the address
  --seconds N        how long the database may take for one question; 30 where not said
  --json             one JSON object
The password comes from the environment (ERP_LINK_ERP_PASSWORD), or is asked for.
Exit code: 0 all is well, 1 something is not, 2 called wrongly.`,
    de: `DATEI [--database ADRESSE] …
  DATEI              die Zuordnung, YAML oder JSON
  --database ADRESSE eine SQLite-Datei, postgres://user@host/datenbank, mariadb://…, mssql://… oder
                     odbc:DSN=…;UID=…; sonst wie ERP_LINK_ERP_DATABASE sagt
  --speaks DIALEKT   mit odbc: wessen SQL dort verstanden wird
  --user LOGIN       lesen, was dieser Benutzer des ERP sieht; in seinem Namen schreiben
  --set NAME=WERT    ein Wert für \${NAME} in der Zuordnung; mehrfach möglich
  --write-test       je Bereich einen Testsatz anlegen, ändern und löschen, alles zurückgenommen
  --grants           nur die GRANT-Anweisungen für genau das ausgeben, was die Zuordnung braucht
  --grant-to LOGIN   für wen; sonst die Anmeldung der Adresse
  --seconds N        wie lange die Datenbank für eine Frage brauchen darf; ohne Angabe 30
  --json             ein JSON-Objekt
Das Passwort kommt aus der Umgebung (ERP_LINK_ERP_PASSWORD) oder wird erfragt.
Exit-Code: 0 alles stimmt, 1 etwas stimmt nicht, 2 falsch aufgerufen.`,
  },
  async run(args, console) {
    const { file: name, given } = parseWords(args, options, console.language);
    const { language, out } = console;
    const seconds = Number(given.seconds);
    if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 3600) {
      throw misused(
        { en: '--seconds takes a number.', de: '--seconds verlangt eine Zahl.' },
        language,
      );
    }
    let mapping;
    try {
      mapping = await readMapping(name, given.set ?? [], language);
    } catch (error) {
      const problems = mappingProblems(error);
      if (problems === null) throw error;
      if (given.json) out(JSON.stringify({ works: false, problems: checkJson(problems) }, null, 2));
      else for (const one of problems) out(findingText(name, one, language));
      return exitCodes.trouble;
    }
    const { file, unset } = mapping;
    const timeLimit = seconds * 1000;
    const opened = await openNamed(
      given.database ?? null,
      given.speaks ?? null,
      console,
      timeLimit,
    );
    const { database } = opened;
    try {
      await connectTold(database, console);
      if (given.grants) {
        const login = given['grant-to'] ?? opened.login ?? 'erp_link';
        const isPrinted = await told(console, async () => {
          const needs = await grantNeeds(file, database, console.signal);
          for (const one of needs.problems) console.err(findingText(name, one, language));
          return (
            needs.problems.length === 0 && (await printGrants(database, needs, login, console))
          );
        });
        return isPrinted ? exitCodes.well : exitCodes.trouble;
      }
      const check = await told(console, () =>
        checkErp(
          {
            file,
            database,
            clock: { now: () => Date.now() },
            user: given.user ?? null,
            write: given['write-test'],
            timeLimit,
          },
          console.signal,
        ),
      );
      const works = worksOf(check);
      const all = { ...check, hints: [...check.hints, ...unset.map(unsetHint)] };
      if (given.json) {
        const problems = checkJson(check.problems);
        out(JSON.stringify({ works, ...all, problems }, null, 2));
      } else printErpCheck(all, file.name, widthOf(console), console);
      return works ? exitCodes.well : exitCodes.trouble;
    } finally {
      await database.close();
    }
  },
};

/** Records that cannot be read are told, and are the ERP's affair: a few of them stop nothing. */
function worksOf({ problems, areas }: ErpCheck): boolean {
  return (
    problems.length === 0 &&
    areas.every(({ failed, write }) => failed === null && write?.state !== 'failed')
  );
}

function widthOf({ environment }: Console): number {
  const columns = Number(environment['COLUMNS']);
  return Number.isInteger(columns) && columns >= 40 ? columns : 120;
}
