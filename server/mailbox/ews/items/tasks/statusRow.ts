import { choiceRow } from '../rows/choiceRow.ts';
import type { ItemField } from '../ItemField.ts';

const row = choiceRow('task:Status', {
  notStarted: 'NotStarted',
  inProgress: 'InProgress',
  completed: 'Completed',
  waiting: 'WaitingOnOthers',
  deferred: 'Deferred',
});

/** How far a task is. Exchange has none that is called off: it is deferred there, and what it really is kept beside. */
export const statusRow: ItemField = {
  ...row,
  write: (value, zone) => row.write(held(value), zone),
  held,
};

function held<T>(value: T): T | 'deferred' {
  return value === 'cancelled' ? 'deferred' : value;
}
