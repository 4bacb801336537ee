import type { CheckResult } from '../../mailbox/ews/check/MailboxCheck.ts';
import type { Texts } from '../Command.ts';

/** What is tried on a mailbox, and what came of it. */
export const checkTexts = {
  steps: {
    address: { en: 'Address', de: 'Adresse' },
    certificate: { en: 'Certificate', de: 'Zertifikat' },
    'sign-in': { en: 'Sign-in', de: 'Anmeldung' },
    impersonation: { en: 'Acting for the mailbox', de: 'Handeln für das Postfach' },
    folders: { en: 'Folders', de: 'Ordner' },
    reading: { en: 'Reading', de: 'Lesen' },
    writing: { en: 'Writing', de: 'Schreiben' },
    'time-zone': { en: 'Time zone', de: 'Zeitzone' },
    notifications: { en: 'Notifications', de: 'Benachrichtigungen' },
    throttling: { en: 'Limits of the server', de: 'Grenzen des Servers' },
  } satisfies Record<CheckResult['step'], Texts>,
  states: {
    works: { en: 'works', de: 'geht' },
    poor: { en: 'not well', de: 'nicht gut' },
    fails: { en: 'fails', de: 'geht nicht' },
    skipped: { en: 'not tried', de: 'nicht geprüft' },
  } satisfies Record<CheckResult['state'], Texts>,
};
