import type { Agreement } from '../../app/service/firstRun/FirstRunWish.ts';
import type { Language } from '../Command.ts';
import { areaTexts } from '../texts/areaTexts.ts';

/** How far two mailboxes agree, in a line. */
export function agreementText({ area, hub, far, agrees }: Agreement, language: Language): string {
  const counts = `${areaTexts[area][language]}: ${hub} / ${far}`;
  if (agrees) return language === 'de' ? `${counts}, gleich` : `${counts}, alike`;
  return language === 'de' ? `${counts}, noch nicht gleich` : `${counts}, not alike yet`;
}
