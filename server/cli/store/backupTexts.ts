import type { Texts } from '../Command.ts';

/** What a backup command takes: the one file. */
export const oneFile: Texts = {
  en: 'One file is needed: that of the backup.',
  de: 'Es braucht genau eine Datei: die der Sicherung.',
};

/** Why a backup or a restore was refused, in the console's language, by the error's reason. */
export const refusals: Readonly<Record<string, Texts>> = {
  'backup-damaged': {
    en: 'The backup is damaged. Nothing was restored from it.',
    de: 'Die Sicherung ist beschädigt. Es wurde nichts aus ihr wiederhergestellt.',
  },
  'backup-foreign': {
    en: 'This file is no backup of ERP Link. A store’s own file is used as it is: name it as `store` in the settings.',
    de: 'Diese Datei ist keine Sicherung von ERP Link. Die eigene Datei eines Speichers wird benutzt, wie sie ist: sie in den Einstellungen als `store` angeben.',
  },
  'backup-newer': {
    en: 'The backup was made by a newer version of this program. Please update the program.',
    de: 'Die Sicherung stammt von einer neueren Fassung dieses Programms. Bitte das Programm erneuern.',
  },
  'store-not-empty': {
    en: 'There is something in this store already, and it is left as it is. Name a new file or an empty database as `store` in the settings, and restore into that.',
    de: 'In diesem Speicher steht schon etwas, und es bleibt, wie es ist. In den Einstellungen als `store` eine neue Datei oder leere Datenbank angeben und dorthin wiederherstellen.',
  },
  'store-missing': {
    en: 'There is no store yet where the settings name it: nothing was backed up.',
    de: 'Wo die Einstellungen ihn nennen, ist noch kein Speicher: es wurde nichts gesichert.',
  },
  'store-foreign': {
    en: 'The database that the settings name holds something else than ERP Link’s store.',
    de: 'Die Datenbank, die die Einstellungen nennen, enthält etwas anderes als den Speicher von ERP Link.',
  },
  'store-newer': {
    en: 'The store was made by a newer version of this program. Please update the program.',
    de: 'Der Speicher stammt von einer neueren Fassung dieses Programms. Bitte das Programm erneuern.',
  },
  'store-damaged': {
    en: 'The store is damaged. No backup was made of it: keep the last good one.',
    de: 'Der Speicher ist beschädigt. Er wurde nicht gesichert: die letzte gute Sicherung aufheben.',
  },
};
