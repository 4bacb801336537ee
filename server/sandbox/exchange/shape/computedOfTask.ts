import { element } from '../xml/element.ts';
import type { Computed } from './Computed.ts';
import { recurrenceOf } from './recurrenceOf.ts';

const words: Readonly<Record<string, string>> = {
  NotStarted: 'Not Started',
  InProgress: 'In Progress',
  Completed: 'Completed',
  WaitingOnOthers: 'Waiting on someone else',
  Deferred: 'Deferred',
};

/** What follows for tasks. */
export const computedOfTask: Readonly<Record<string, Computed>> = {
  Recurrence: recurrenceOf,
  IsComplete: ({ properties }) => element('IsComplete', properties['Status']?.text === 'Completed'),
  IsRecurring: ({ properties }) => element('IsRecurring', properties['Recurrence'] !== undefined),
  IsTeamTask: () => element('IsTeamTask', false),
  StatusDescription: ({ properties }) =>
    element('StatusDescription', words[properties['Status']?.text ?? ''] ?? 'Not Started'),
};
