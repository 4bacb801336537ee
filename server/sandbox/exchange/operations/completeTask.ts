import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../shared/records/Moment.ts';
import { nextTask } from '../../../core/recurrence/nextTask.ts';
import { readPattern } from '../calendar/readPattern.ts';
import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { Call } from './Call.ts';
import { makeItem } from './makeItem.ts';

/**
 * Completing a task that recurs leaves a completed copy behind, with an id of its own, and moves the task itself to
 * its next turn; after the last turn it stays completed ([MS-OXOTASK] 3.1.4.8.1, dead occurrences).
 */
export function completeTask(call: Call, mailbox: Mailbox, before: Item, edited: Item): void {
  const { properties } = edited;
  const recurrence = properties['Recurrence'];
  const isDone = properties['Status']?.text === 'Completed';
  if (recurrence === undefined || !isDone || before.properties['Status']?.text === 'Completed')
    return;
  const { pattern, range } = readPattern(recurrence);
  const date = (name: string): Moment | null => {
    const text = properties[name]?.text;
    return text === undefined ? null : { kind: 'date', date: text.slice(0, 10) };
  };
  const doneOn = Temporal.Instant.fromEpochMilliseconds(call.exchange.now());
  const next = nextTask(
    {
      start: date('StartDate'),
      due: date('DueDate'),
      recurrence: { pattern, range, exceptions: [] },
    },
    doneOn.toZonedDateTimeISO(call.zone).toPlainDate().toString(),
  );
  if (next === null) return;
  const { kind, folder, extended, attachments } = edited;
  makeItem(call, mailbox, {
    kind,
    folder,
    extended: structuredClone(extended),
    attachments: structuredClone(attachments),
    properties: structuredClone(properties),
  });
  for (const [name, moment] of [
    ['StartDate', next.start],
    ['DueDate', next.due],
  ] as const) {
    if (moment?.kind === 'date') properties[name] = element(name, `${moment.date}T00:00:00Z`);
  }
  const left = next.recurrence.range;
  const numbered = childOf(recurrence, 'NumberedRecurrence', 'NumberOfOccurrences');
  if (left.type === 'count' && numbered !== undefined) numbered.text = String(left.count);
  properties['Status'] = element('Status', 'NotStarted');
  properties['PercentComplete'] = element('PercentComplete', 0);
  delete properties['CompleteDate'];
}
