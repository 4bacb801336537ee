import type { Language } from '../Command.ts';

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  // As Sweden writes it: 2026-11-22 14:05.
  en: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }),
  de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }),
};

/** A moment on the clock of this machine; a dash for none. @param at milliseconds since 1970. */
export function timeText(at: number | null, language: Language): string {
  return at === null ? '–' : formats[language].format(at);
}
