import { presets } from '../../core/sync/presets/presets.ts';
import type { Texts } from '../Command.ts';

const names = Object.keys(presets).join(', ');

/** How they are told. */
export const accountUsage: Texts = {
  en: `  --user LOGIN       the user of the ERP: login or id
  --connection NAME  how the mailbox is reached; needless while there is one only
  --company NAME     in which the user's data are kept; else the user's first; none: nothing is synced
  --preset NAME      whose rules count at first: ${names}
  --zone ZONE        in which the user lives, such as Europe/Berlin; else the server's
  --name NAME        how it is called in lists; else as the ERP calls the user
  --group NAME       belongs to this group; may be repeated; none: to none
  --areas LIST       what is synced, such as contacts,appointments; preset: as the preset says
  --since DAY        the day of the set-up, from which presets count; else today
  --set PATH=VALUE   a rule of its own, such as appointments.direction=toMailbox; may be repeated
  --preview          shows what the next run would do with this, and saves nothing`,
  de: `  --user LOGIN       der Benutzer des ERP: Anmeldename oder Schlüssel
  --connection NAME  wie das Postfach erreicht wird; unnötig, solange es nur eine gibt
  --company NAME     Mandant, in dem die Daten des Benutzers liegen; sonst sein erster; keiner: kein Abgleich
  --preset NAME      wessen Regeln zuerst gelten: ${names}
  --zone ZONE        in der der Benutzer lebt, etwa Europe/Berlin; sonst die des Servers
  --name NAME        wie es in Listen heißt; sonst wie das ERP den Benutzer nennt
  --group NAME       gehört zu dieser Gruppe; mehrfach möglich; keine: zu keiner
  --areas LISTE      was abgeglichen wird, etwa Kontakte,Termine; preset: wie die Vorlage sagt
  --since TAG        der Tag der Einrichtung, von dem Vorlagen ausgehen; sonst heute
  --set PFAD=WERT    eine eigene Regel, etwa termine.direction=toMailbox; mehrfach möglich
  --preview          zeigt, was der nächste Lauf damit täte, und speichert nichts`,
};
