import type { LanguageCode } from '../../../shared/LanguageCode.ts';
import type { SyncTexts } from './SyncTexts.ts';
import { syncDe } from './syncDe.ts';
import { syncEn } from './syncEn.ts';
import { syncFr } from './syncFr.ts';
import { syncIt } from './syncIt.ts';

const texts: Readonly<Record<LanguageCode, SyncTexts>> = {
  en: syncEn,
  de: syncDe,
  fr: syncFr,
  it: syncIt,
};

/** The texts of the sync’s pages; loaded with them. */
export function pickSyncTexts(language: LanguageCode): SyncTexts {
  return texts[language];
}
