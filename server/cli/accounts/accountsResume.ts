import { pausing } from './pausing.ts';

/** `erp-link accounts resume`: what changed meanwhile is caught up with. */
export const accountsResume = pausing(
  false,
  {
    en: 'Lets paused accounts go on; what changed meanwhile is caught up with.',
    de: 'Lässt angehaltene Konten weiterlaufen; was sich inzwischen änderte, wird nachgeholt.',
  },
  { en: 'goes on', de: 'läuft weiter' },
);
