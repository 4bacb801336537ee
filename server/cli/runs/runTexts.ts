import type { Run } from '../../ports/SyncStore.ts';
import type { Texts } from '../Command.ts';

/** What runs do, and how they end. */
export const runTexts = {
  kinds: {
    sync: { en: 'sync', de: 'Abgleich' },
    'start-over': { en: 'start over', de: 'Neubeginn' },
    rebuild: { en: 'rebuild', de: 'Wiederaufbau' },
    undo: { en: 'undo', de: 'Rücknahme' },
    audit: { en: 'audit', de: 'Prüfung' },
  } satisfies Record<Run['kind'], Texts>,
  states: {
    running: { en: 'under way', de: 'läuft' },
    done: { en: 'done', de: 'fertig' },
    stopped: { en: 'stopped', de: 'angehalten' },
    failed: { en: 'failed', de: 'gescheitert' },
    'waiting-for-approval': { en: 'waits for approval', de: 'wartet auf Freigabe' },
  } satisfies Record<Run['state'], Texts>,
};
