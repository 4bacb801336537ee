import type { FieldRule } from './FieldRule.ts';
import { importanceRule } from './importanceRule.ts';
import { sensitivityRule } from './sensitivityRule.ts';

const minutes = { from: 0, to: 1_525_252_319 } as const;

/** A task: EM11, iCalendar VTODO (RFC 5545 3.6.2), Exchange Task, Graph todoTask. */
export const taskFields: Readonly<Record<string, FieldRule>> = {
  subject: { type: 'line', max: 255, meaning: 'EM11 subject. SUMMARY; Subject.' },
  body: { type: 'text', max: 1_000_000, meaning: 'EM11 remark. DESCRIPTION; Body as text.' },
  start: { type: 'moment', meaning: 'DTSTART; StartDate. Exchange keeps the day only.' },
  due: { type: 'moment', meaning: 'EM11 due date. DUE; DueDate. Exchange keeps the day only.' },
  completed: { type: 'moment', meaning: 'When it was done. COMPLETED; CompleteDate.' },
  percent: {
    type: 'integer',
    range: { from: 0, to: 100 },
    empty: 0,
    meaning: 'How much of it is done. PERCENT-COMPLETE; PercentComplete.',
  },
  status: {
    type: 'choice',
    choices: ['notStarted', 'inProgress', 'completed', 'waiting', 'deferred', 'cancelled'],
    empty: 'notStarted',
    meaning:
      'STATUS; Status. Exchange has no `cancelled`, iCalendar neither `waiting` nor `deferred`.',
  },
  followUp: {
    type: 'flag',
    meaning:
      'MT2, EM11: what the ERP calls a follow-up (Wiedervorlage), apart from its other tasks.',
  },
  importance: importanceRule,
  sensitivity: sensitivityRule,
  reminderSet: { type: 'flag', meaning: 'EM11 reminder. VALARM there or not; ReminderIsSet.' },
  reminderAt: { type: 'moment', meaning: 'EM11 when it reminds. VALARM TRIGGER; ReminderDueBy.' },
  recurrence: {
    type: 'recurrence',
    meaning: 'RRULE; Recurrence. Tasks alone have regeneration. Null: it happens once.',
  },
  owner: { type: 'line', max: 255, meaning: 'Who has to do it. ATTENDEE; Owner.' },
  delegator: { type: 'line', max: 255, meaning: 'Who gave it away. ORGANIZER; Delegator.' },
  delegation: {
    type: 'choice',
    choices: ['none', 'assigned', 'accepted', 'declined', 'received'],
    empty: 'none',
    meaning: 'What became of giving it away. PARTSTAT; DelegationState.',
  },
  categories: { type: 'set', max: 200, meaning: 'CATEGORIES; Categories.' },
  estimatedMinutes: {
    type: 'integer',
    range: minutes,
    meaning:
      'Work it is thought to take. ESTIMATED-DURATION of the iCalendar tasks draft; TotalWork.',
  },
  actualMinutes: { type: 'integer', range: minutes, meaning: 'Work it took. ActualWork.' },
  companies: { type: 'set', max: 50, meaning: 'For whom. Companies.' },
  attachments: { type: 'blobs', max: 200, meaning: 'ATTACH; Attachments.' },
  iCalUid: { type: 'line', max: 1000, meaning: 'Its name in iCalendar. UID.' },
};
