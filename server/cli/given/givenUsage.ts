import type { Texts } from '../Command.ts';

/** How they are told, behind a command's own. */
export const givenUsage: Texts = {
  en: `  --config FILE      the server's settings; else as ERP_LINK_CONFIG says
  --json             one JSON object
Exit code: 0 all is well, 1 something is not, 2 called wrongly.`,
  de: `  --config DATEI     die Einstellungen des Servers; sonst wie ERP_LINK_CONFIG sagt
  --json             ein JSON-Objekt
Exit-Code: 0 alles stimmt, 1 etwas stimmt nicht, 2 falsch aufgerufen.`,
};
