import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import type { CommandTexts } from './CommandTexts.ts';
import { commandsDe } from './commandsDe.ts';
import { commandsEn } from './commandsEn.ts';
import { commandsFr } from './commandsFr.ts';
import { commandsIt } from './commandsIt.ts';

const texts: Readonly<Record<LanguageCode, CommandTexts>> = {
  en: commandsEn,
  de: commandsDe,
  fr: commandsFr,
  it: commandsIt,
};

/** The texts of the commands without a pane. */
export function pickCommandTexts(language: LanguageCode): CommandTexts {
  return texts[language];
}
