import { syncDe } from './syncDe.ts';
import { syncEn } from './syncEn.ts';
import type { SyncTexts } from './SyncTexts.ts';

/** The texts of the sync's pages; loaded with them. */
export function pickSyncTexts(language: 'en' | 'de'): SyncTexts {
  return language === 'de' ? syncDe : syncEn;
}
