import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../config/readConfig.ts';
import { intoFile } from '../../store/backup/intoFile.ts';
import { describeStore } from '../../store/backup/describeStore.ts';
import { exitCodes, type Command } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { withServices } from '../withServices.ts';
import { accountFacts } from './accountFacts.ts';
import { partOf } from './partOf.ts';
import { settingsFacts } from './settingsFacts.ts';
import { sideFacts } from './sideFacts.ts';

/** `erp-link diagnosis`: writes down how the program is, to be sent to whoever helps. */
export const diagnosis: Command = {
  summary: {
    en: 'Writes down how everything is, without secrets and private text, for whoever helps.',
    de: 'Schreibt auf, wie alles steht, ohne Geheimnisse und Privates, für den, der hilft.',
  },
  usage: {
    en: `FILE
  FILE               what is written, as JSON; must not be there yet
${givenUsage.en}
In it: versions, settings without texts and secrets, the store's schema and counts, how the last runs ended, what both
sides can. Not in it: names, addresses, subjects, texts of any record, passwords, keys. It is readable: look at it first.`,
    de: `DATEI
  DATEI              was geschrieben wird, als JSON; darf noch nicht da sein
${givenUsage.de}
Darin: Fassungen, Einstellungen ohne Texte und Geheimnisse, Schema und Zeilenzahlen des Speichers, wie die letzten Läufe
endeten, was beide Seiten können. Nicht darin: Namen, Adressen, Betreffe, Texte von Sätzen, Passwörter, Schlüssel. Es ist
lesbar: erst ansehen.`,
  },
  async run(args, console) {
    const said = { en: 'One file is needed.', de: 'Es braucht genau eine Datei.' };
    const wanted = { least: 1, most: 1, said };
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { environment, language, out } = console;
    const settings = given.config ?? environment['ERP_LINK_CONFIG'] ?? '';
    if (settings === '') {
      throw misused(
        {
          en: 'Which settings? Say --config, or put the file into ERP_LINK_CONFIG.',
          de: 'Welche Einstellungen? --config angeben, oder die Datei in ERP_LINK_CONFIG.',
        },
        language,
      );
    }
    const file = path.resolve(names[0] ?? '');
    const facts = {
      madeAt: new Date().toISOString(),
      program: { version: version(), node: process.version },
      machine: {
        platform: process.platform,
        arch: process.arch,
        release: os.release(),
        cores: os.availableParallelism(),
        memory: os.totalmem(),
        freeMemory: os.freemem(),
        zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
      settings: await partOf(() => settingsFacts(settings, environment)),
      store: await partOf(() => {
        const { store, storePassword: password } = readConfig(settings, environment);
        return describeStore(store, { password });
      }),
      sync: await partOf(() => withServices(settings, console, accountFacts)),
      sides: await partOf(() =>
        withServices(settings, console, (services) => sideFacts(services, console)),
      ),
    };
    const text = `${JSON.stringify(facts, null, 2)}\n`;
    await intoFile(file, (name) => fs.promises.writeFile(name, text));
    if (given.json) out(JSON.stringify({ file, bytes: Buffer.byteLength(text) }, null, 2));
    else out(language === 'de' ? `Geschrieben: ${file}` : `Written: ${file}`);
    return exitCodes.well;
  },
};

function version(): string {
  for (const up of ['../../..', '../../../..']) {
    const file = path.resolve(import.meta.dirname, up, 'package.json');
    if (fs.existsSync(file)) {
      return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
    }
  }
  return 'unknown';
}
