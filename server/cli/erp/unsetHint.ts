import type { Texts } from '../Command.ts';

/** That a variable of a mapping is the installation's to set; no check needs it. */
export function unsetHint(name: string): Texts {
  return {
    en: `The installation has to set \${${name}}.`,
    de: `Die Installation muss \${${name}} setzen.`,
  };
}
