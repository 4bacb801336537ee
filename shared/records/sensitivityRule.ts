import type { FieldRule } from './FieldRule.ts';

/**
 * Who may see it. `private` and `confidential` go under the policy for private items (NX11); `personal` is a
 * hint to the reader only, as in Outlook.
 */
export const sensitivityRule: FieldRule = {
  type: 'choice',
  choices: ['normal', 'personal', 'private', 'confidential'],
  empty: 'normal',
  meaning: 'EM8 private flag. iCalendar CLASS (RFC 5545 3.8.1.3); Exchange Sensitivity.',
};
