import fs from 'node:fs';
import path from 'node:path';
import { backupStore } from '../../store/backup/backupStore.ts';
import { exitCodes, type Command } from '../Command.ts';
import { givenOptions } from '../given/givenOptions.ts';
import { givenUsage } from '../given/givenUsage.ts';
import { parseGiven } from '../given/parseGiven.ts';
import { oneFile } from './backupTexts.ts';
import { storeSettings } from './storeSettings.ts';
import { toldStore } from './toldStore.ts';

/** `erp-link store backup`: writes all that the store holds into a file, while servers work on. */
export const storeBackup: Command = {
  summary: {
    en: 'Writes all that the store holds into a file, while the server works on.',
    de: 'Schreibt alles, was der Speicher enthält, in eine Datei, während der Server weiterarbeitet.',
  },
  usage: {
    en: `FILE
  FILE               that of the backup; must not be there yet
${givenUsage.en}
The keys (storeKeys) are not in it: keep them, apart from the backups. What they encrypted cannot be read without them.`,
    de: `DATEI
  DATEI              die der Sicherung; darf noch nicht da sein
${givenUsage.de}
Die Schlüssel (storeKeys) sind nicht darin: sie aufheben, getrennt von den Sicherungen. Ohne sie ist nicht lesbar, was sie verschlüsselt haben.`,
  },
  async run(args, console) {
    const wanted = { least: 1, most: 1, said: oneFile };
    const { names, given } = parseGiven(args, givenOptions, wanted, console);
    const { out, language, signal } = console;
    const config = storeSettings(given.config, console);
    const file = path.resolve(names[0] ?? '');
    const facts = await toldStore(console, () =>
      backupStore(config.store, file, { password: config.storePassword, now: Date.now(), signal }),
    );
    const bytes = fs.statSync(file).size;
    if (given.json) out(JSON.stringify({ file, bytes, ...facts }, null, 2));
    else {
      const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
      out(
        language === 'de'
          ? `Gesichert: ${facts.rows} Zeilen aus ${facts.tables} Tabellen, ${size}, ${file}`
          : `Backed up: ${facts.rows} rows of ${facts.tables} tables, ${size}, ${file}`,
      );
      out(`SHA-256 ${facts.sha256}`);
    }
    return exitCodes.well;
  },
};
