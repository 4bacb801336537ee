import type { Texts } from '../Command.ts';

/** How they are told. */
export const groupUsage: Texts = {
  en: `  --on AREAS         switches these on, such as contacts,tasks
  --off AREAS        switches these off
  --unsaid AREAS     says nothing about these (any more)`,
  de: `  --on BEREICHE      schaltet diese ein, etwa Kontakte,Aufgaben
  --off BEREICHE     schaltet diese aus
  --unsaid BEREICHE  sagt zu diesen nichts (mehr)`,
};
