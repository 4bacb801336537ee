import { germanProblem } from '../../erp/sql/check/germanProblem.ts';
import { lookAtErp } from '../../erp/sql/check/lookAtErp.ts';
import type { SqlDatabase } from '../../erp/sql/database/SqlDatabase.ts';
import { installSpool } from '../../erp/sql/spool/installSpool.ts';
import { planSpool } from '../../erp/sql/spool/planSpool.ts';
import { spoolScript } from '../../erp/sql/spool/spoolScript.ts';
import type { MappingFile } from '../../erp/sql/mapping/MappingFile.ts';
import { exitCodes, type Command, type Console } from '../Command.ts';
import { connectTold } from './connectTold.ts';
import { findingText } from './findingText.ts';
import { mappingProblems } from './mappingProblems.ts';
import { misused } from './misused.ts';
import { openNamed } from './openNamed.ts';
import { parseWords } from './parseWords.ts';
import { readMapping } from './readMapping.ts';
import { removeTriggers } from './removeTriggers.ts';
import { saidOfInstalling } from './saidOfInstalling.ts';
import { told } from './told.ts';

const options = {
  database: { type: 'string' },
  speaks: { type: 'string' },
  apply: { type: 'boolean', default: false },
  remove: { type: 'boolean', default: false },
  'with-intents': { type: 'boolean', default: false },
} as const;

/** Milliseconds a statement may take: making a trigger waits for whoever writes in the table. */
const timeLimit = 60_000;

/** `erp-link erp triggers`: the triggers that tell of every change. */
export const erpTriggers: Command = {
  summary: {
    en: 'Prints the triggers that tell of every change, installs them, or takes them away.',
    de: 'Gibt die Trigger aus, die jede Änderung melden, legt sie an oder entfernt sie.',
  },
  usage: {
    en: `FILE [--database ADDRESS] [--apply | --remove]
  FILE               the mapping, YAML or JSON
  --database ADDRESS as of erp check; else as ERP_LINK_ERP_DATABASE says
  --speaks DIALECT   with odbc: whose SQL is understood there
  --apply            make the triggers and our tables; again after a change of the mapping
  --remove           take our triggers and tables away; which creates were done is kept …
  --with-intents     … but with this
Without --apply and --remove it prints what --apply would do, and changes nothing.
The password comes from the environment (ERP_LINK_ERP_PASSWORD), or is asked for.
Exit code: 0 all is well, 1 something is not, 2 called wrongly.`,
    de: `DATEI [--database ADRESSE] [--apply | --remove]
  DATEI              die Zuordnung, YAML oder JSON
  --database ADRESSE wie bei erp check; sonst wie ERP_LINK_ERP_DATABASE sagt
  --speaks DIALEKT   mit odbc: wessen SQL dort verstanden wird
  --apply            Trigger und unsere Tabellen anlegen; erneut nach Änderung der Zuordnung
  --remove           unsere Trigger und Tabellen entfernen; welche Sätze angelegt wurden, bleibt …
  --with-intents     … außer hiermit
Ohne --apply und --remove wird ausgegeben, was --apply täte, und nichts geändert.
Das Passwort kommt aus der Umgebung (ERP_LINK_ERP_PASSWORD) oder wird erfragt.
Exit-Code: 0 alles stimmt, 1 etwas stimmt nicht, 2 falsch aufgerufen.`,
  },
  async run(args, console) {
    const { language } = console;
    const { file: name, given } = parseWords(args, options, language);
    if (given.apply && given.remove) {
      throw misused(
        { en: 'Either --apply or --remove.', de: 'Entweder --apply oder --remove.' },
        language,
      );
    }
    try {
      const { file } = await readMapping(name, [], language);
      const { database } = await openNamed(
        given.database ?? null,
        given.speaks ?? null,
        console,
        timeLimit,
      );
      try {
        return await work(file, database, given, console);
      } finally {
        await database.close();
      }
    } catch (error) {
      const problems = mappingProblems(error);
      if (problems === null) throw error;
      // What is printed otherwise is a script for a database.
      for (const one of problems) console.err(findingText(name, one, language));
      return exitCodes.trouble;
    }
  },
};

async function work(
  file: MappingFile,
  database: SqlDatabase,
  wish: { apply: boolean; remove: boolean; 'with-intents': boolean },
  console: Console,
): Promise<number> {
  const { language, out, err, signal } = console;
  await connectTold(database, console);
  const { mapping } = file;
  const de = language === 'de';
  if (mapping.sync === undefined) {
    err(
      de
        ? 'Die Zuordnung hat kein `sync`: es gibt nichts zu beobachten.'
        : 'The mapping has no `sync`: there is nothing to watch.',
    );
    return exitCodes.trouble;
  }
  const clock = { now: () => Date.now() };
  const { findings, erp, plan } = await told(console, async () => {
    const looked = await lookAtErp(file, database, clock, signal);
    return { ...looked, plan: planSpool(database.dialect, mapping, looked.catalogue) };
  });
  // Taking away needs no mapping that fits: the tables may have gone already.
  if (erp === null && !wish.remove) {
    for (const one of findings) err(findingText(file.name, one, language));
    return exitCodes.trouble;
  }
  if (wish.remove) return await removeTriggers(database, plan, wish['with-intents'], console);
  for (const { kind, message } of plan.missing)
    err(`${kind}: ${de ? germanProblem(message) : message}`);
  if (plan.triggers.length === 0) {
    err(
      de
        ? 'Von dem, was diese Zuordnung abgleicht, sähen Trigger nichts: es gibt nichts anzulegen.'
        : 'Triggers would see nothing of what this mapping syncs: there is nothing to make.',
    );
    return exitCodes.trouble;
  }
  if (!wish.apply) {
    out(spoolScript(plan));
    return exitCodes.well;
  }
  const { made, dropped, kept } = await told(
    console,
    () => installSpool(database, plan, signal),
    saidOfInstalling,
  );
  out(
    de
      ? `${made.length} Trigger angelegt, ${dropped.length} veraltete entfernt, ${kept.length} waren da.`
      : `${made.length} triggers made, ${dropped.length} outdated ones taken away, ${kept.length} were there.`,
  );
  if (made.length > 0) {
    out(
      de
        ? 'Ein laufender Server bemerkt sie binnen einer Minute.'
        : 'A server that runs notices them within a minute.',
    );
  }
  return plan.missing.length === 0 ? exitCodes.well : exitCodes.trouble;
}
