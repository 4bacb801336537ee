import type { PageSettings } from '../PageSettings.ts';

/** What the page itself says in an Outlook of this language, and writes times in: only the add-in speaks all of them. */
export function spokenIn(language: PageSettings['language']): 'en-US' | 'de-DE' {
  return language === 'de-DE' ? 'de-DE' : 'en-US';
}
