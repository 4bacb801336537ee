import type { Wanted } from './parseGiven.ts';

/** For a command that takes none. */
export const nothing: Wanted = {
  least: 0,
  most: 0,
  said: { en: 'This command takes options only.', de: 'Dieser Befehl nimmt nur Optionen.' },
};
