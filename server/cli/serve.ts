import { once } from 'node:events';
import { readConfig } from '../config/readConfig.ts';
import { exitCodes, type Command } from './Command.ts';
import { misused } from './erp/misused.ts';
import { parseGiven } from './given/parseGiven.ts';
import { nothing } from './given/nothing.ts';

/** `erp-link serve`: the server, until it is told to stop. */
export const serve: Command = {
  summary: {
    en: 'Runs the server: the pane, and the sync by itself. Ctrl-C ends it.',
    de: 'Betreibt den Server: Bereich in Outlook und Abgleich von selbst. Strg-C beendet ihn.',
  },
  usage: {
    en: `[--config FILE]
  --config FILE      the settings; else as ERP_LINK_CONFIG says
Exit code: 0 it was told to stop, 1 it could not start, 2 called wrongly.`,
    de: `[--config DATEI]
  --config DATEI     die Einstellungen; sonst wie ERP_LINK_CONFIG sagt
Exit-Code: 0 er wurde beendet, 1 er konnte nicht starten, 2 falsch aufgerufen.`,
  },
  async run(args, console) {
    const { given } = parseGiven(args, { config: { type: 'string' } }, nothing, console);
    const { environment, language, out, signal } = console;
    const file = given.config ?? environment['ERP_LINK_CONFIG'] ?? '';
    if (file === '') {
      throw misused(
        {
          en: 'Which settings? Say --config, or put the file into ERP_LINK_CONFIG.',
          de: 'Welche Einstellungen? --config angeben, oder die Datei in ERP_LINK_CONFIG.',
        },
        language,
      );
    }
    const config = readConfig(file, environment);
    // Half a second that no other command has to wait for.
    const { startServer } = await import('../main.ts');
    const running = await startServer(config);
    out(
      language === 'de'
        ? `ERP Link läuft auf ${running.url} für ${config.publicUrl}`
        : `ERP Link listens on ${running.url} for ${config.publicUrl}`,
    );
    if (!signal.aborted) await once(signal, 'abort');
    await running.close();
    return exitCodes.well;
  },
};
