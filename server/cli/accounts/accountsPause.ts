import { pausing } from './pausing.ts';

/** `erp-link accounts pause`: nothing is synced for them, by itself or by hand, before they resume (BW5). */
export const accountsPause = pausing(
  true,
  {
    en: 'Pauses accounts: nothing is synced for them, and what is under way ends.',
    de: 'Hält Konten an: nichts wird abgeglichen, und was läuft, endet.',
  },
  { en: 'paused', de: 'angehalten' },
);
