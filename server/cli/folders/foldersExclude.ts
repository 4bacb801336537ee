import { ruling } from './ruling.ts';

/** `erp-link accounts folders exclude`: nothing more goes over from these folders; what was filed stays (BW8). */
export const foldersExclude = ruling(false, {
  en: 'Excludes mail folders: nothing more goes over, what was filed stays.',
  de: 'Schließt Mailordner aus: Nichts geht mehr über, was abgelegt ist, bleibt.',
});
