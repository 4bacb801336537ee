import path from 'node:path';
import { restoreStore } from '../../store/backup/restoreStore.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { oneFile } from './backupTexts.ts';
import { storeSettings } from './storeSettings.ts';
import { toldStore } from './toldStore.ts';

/** `erp-link store restore`: puts a backup into the empty store that the settings name. */
export const storeRestore: Command = {
  summary: {
    en: 'Puts a backup into the empty store that the settings name.',
    de: 'Bringt eine Sicherung in den leeren Speicher, den die Einstellungen nennen.',
  },
  usage: {
    en: `FILE
  FILE               that of the backup, made on SQLite or PostgreSQL, by this version or an older one
${givenUsage.en}
The store is a new file or an empty database, SQLite or PostgreSQL; nothing is ever overwritten. A damaged backup is
refused, and then nothing is restored. The keys (storeKeys) must be those of before. Start the server after it.`,
    de: `DATEI
  DATEI              die der Sicherung, gemacht auf SQLite oder PostgreSQL, von dieser oder einer älteren Fassung
${givenUsage.de}
Der Speicher ist eine neue Datei oder eine leere Datenbank, SQLite oder PostgreSQL; nie wird etwas überschrieben. Eine
beschädigte Sicherung wird abgelehnt, und dann wird nichts wiederhergestellt. Die Schlüssel (storeKeys) müssen die von
vorher sein. Danach den Server starten.`,
  },
  async run(args, console) {
    const wanted = { least: 1, most: 1, said: oneFile };
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { out, language, signal } = console;
    const config = storeSettings(given.config, console);
    const file = path.resolve(names[0] ?? '');
    const { store, storePassword: password, storeKeys: journalKeys } = config;
    const facts = await toldStore(console, () =>
      restoreStore(file, store, { password, journalKeys, signal }),
    );
    const { rows, tables, madeAt } = facts;
    if (given.json) out(JSON.stringify({ file, ...facts }, null, 2));
    else {
      const made = new Date(madeAt).toISOString();
      out(
        language === 'de'
          ? `Wiederhergestellt: ${rows} Zeilen in ${tables} Tabellen, Stand ${made}`
          : `Restored: ${rows} rows of ${tables} tables, as of ${made}`,
      );
    }
    return exitCodes.well;
  },
};
