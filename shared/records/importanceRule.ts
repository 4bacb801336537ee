import type { FieldRule } from './FieldRule.ts';

/** How urgent it is, in the three words that every mail program has. */
export const importanceRule: FieldRule = {
  type: 'choice',
  choices: ['low', 'normal', 'high'],
  empty: 'normal',
  meaning:
    'EM5 and EM11 priority. iCalendar PRIORITY 9, 5, 1 (RFC 5545 3.8.1.9); Exchange Importance.',
};
