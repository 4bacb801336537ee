import type { AskReason } from '../../core/sync/AskReason.ts';
import type { Texts } from '../Command.ts';

/** What a question of the sync is about. */
export const askTexts: Readonly<Record<AskReason, Texts>> = {
  'changed-on-both': { en: 'changed on both sides', de: 'auf beiden Seiten geändert' },
  'changed-and-deleted': {
    en: 'deleted on one side, changed on the other',
    de: 'auf einer Seite gelöscht, auf der anderen geändert',
  },
  deleted: { en: 'deleted on one side', de: 'auf einer Seite gelöscht' },
  'differ-when-paired': {
    en: 'found on both sides, and different',
    de: 'auf beiden Seiten gefunden, aber verschieden',
  },
  loop: { en: 'written again and again', de: 'immer wieder geschrieben' },
  'perhaps-the-same': { en: 'perhaps the same', de: 'vielleicht dasselbe' },
};
