import type { CommandTexts } from './CommandTexts.ts';
import { commandsDe } from './commandsDe.ts';
import { commandsEn } from './commandsEn.ts';

/** The texts of the commands without a pane. */
export function pickCommandTexts(language: 'en' | 'de'): CommandTexts {
  return language === 'de' ? commandsDe : commandsEn;
}
