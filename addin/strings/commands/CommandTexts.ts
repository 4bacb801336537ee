import type { commandsEn } from './commandsEn.ts';

/** The shape of the commands' texts: what `commandsEn.ts` has, every language must have. */
export type CommandTexts = typeof commandsEn;
