import type { HostLevel } from './host/HostLevel.ts';

/** What a visitor sets in the page's header; kept in the browser. */
export interface PageSettings {
  /** Id of the mailbox; empty until the first was chosen. */
  mailboxId: string;
  /** Outlook's display language; what the page itself says is German or English. */
  language: 'en-US' | 'de-DE' | 'fr-FR' | 'it-IT';
  /** `system` follows the browser, as the add-in's pane does. */
  theme: 'system' | 'light' | 'dark' | 'contrast';
  level: HostLevel;
}
