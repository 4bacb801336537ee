import { isMoment } from '../../../../../shared/records/isMoment.ts';
import { isRecurrence } from '../../../../../shared/records/isRecurrence.ts';
import type { Recurrence } from '../../../../../shared/records/Recurrence.ts';
import { settleFields } from '../../../../../shared/records/settleFields.ts';
import { sameValue } from '../../../../../shared/records/sameValue.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import { textOf } from '../../xml/textOf.ts';
import { checkWritable } from '../checkWritable.ts';
import type { ItemUpdate } from '../ItemMapping.ts';
import type { ItemStep } from '../ItemStep.ts';
import type { KeptValue } from '../keptField.ts';
import type { Property } from '../Property.ts';
import { isRoused } from '../isRoused.ts';
import { updateProperties } from '../updateProperties.ts';
import { updatesOf } from '../updatesOf.ts';
import { appointmentTable } from './appointmentTable.ts';
import { exceptionIds } from './exceptionIds.ts';
import { exceptionSteps } from './exceptionSteps.ts';
import { meetingStateKept } from './meetingStateKept.ts';
import { readAppointment } from './readAppointment.ts';
import { readMeetingState } from './readMeetingState.ts';
import { readZone } from './readZone.ts';
import { seriesIn } from './seriesIn.ts';
import { changedTimeProperties } from './changedTimeProperties.ts';
import { timesOf } from './timesOf.ts';

const area = 'appointments';
const recurrencePath = { field: 'calendar:Recurrence' };

/**
 * What to do for an appointment or series to become what is set. When another time or pattern is set for a series that
 * has exceptions, or a cancelled occurrence is to take place after all, it is made a single appointment first and then a
 * series again: that is the only way to be rid of exceptions. They are all set again then.
 *
 * @throws AppError `invalid-input` for what Exchange cannot hold
 */
export function appointmentUpdate(
  change: ItemUpdate,
  mapping: { fields: readonly string[]; limits: Readonly<Record<string, number>> },
): ItemStep[] {
  const { set, item, beside, zone } = change;
  const now = readAppointment(item, beside, zone);
  const after = settleFields(area, { ...now, ...set });
  const changed: Fields = Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => !sameValue(area, name, value, now[name]) || isRoused(area, name, now, set),
    ),
  );
  checkWritable({ area, fields: after }, mapping, now);

  const isInTime = !isSameTime(now, after);
  const ids = idsOf(change, now);
  const before = exceptionsOf(now);
  const isReset =
    before.length + ids.size > 0 &&
    isRecurrence(after['recurrence']) &&
    (isInTime || revives(now, after));
  const when = isInTime || isReset ? timesOf(after, zone) : null;
  const properties = [
    ...updateProperties(
      appointmentTable,
      { area, fields: now },
      { ...change, set: changed },
      {
        ...(when?.kept ?? {}),
        ...(changed['meetingState'] === undefined
          ? {}
          : meetingStateKept(changed, readMeetingState(item))),
        ...uidKept(changed, textOf(item, 'UID') ?? null),
      },
    ),
    ...(when === null ? [] : changedTimeProperties(when, item, zone)),
    ...endedSeries(now, after),
  ];
  const series = seriesIn(after);
  return [
    ...(isReset ? [update([{ path: recurrencePath, name: 'Recurrence', value: null }])] : []),
    ...(properties.length === 0 ? [] : [update(properties)]),
    ...(series === null
      ? []
      : exceptionSteps({
          series,
          fields: after,
          ...(when === null ? { before, ids } : { before: [], ids: new Map() }),
          home: zone,
        })),
  ];
}

function idsOf({ item, zone }: ItemUpdate, { start }: Fields): Map<string, string> {
  return isMoment(start)
    ? exceptionIds(item, start, readZone(item, 'Start', zone))
    : new Map<string, string>();
}

function update(properties: readonly Property[]): ItemStep {
  return { do: 'update', target: 'item', updates: updatesOf('CalendarItem', properties) };
}

/** Whether it happens at the same times, its exceptions aside. */
function isSameTime(now: Fields, after: Fields): boolean {
  const bare = ({ recurrence }: Fields) =>
    isRecurrence(recurrence) ? { ...recurrence, exceptions: [] } : null;
  return (
    sameValue(area, 'start', now['start'], after['start']) &&
    sameValue(area, 'end', now['end'], after['end']) &&
    sameValue(area, 'recurrence', bare(now), bare(after))
  );
}

function exceptionsOf({ recurrence }: Fields): Recurrence['exceptions'] {
  return isRecurrence(recurrence) ? recurrence.exceptions : [];
}

/** Whether an occurrence that is cancelled is not to be. */
function revives(now: Fields, after: Fields): boolean {
  const stays = new Set(
    exceptionsOf(after).flatMap(({ original, changes }) => (changes === null ? [original] : [])),
  );
  return exceptionsOf(now).some(
    ({ original, changes }) => changes === null && !stays.has(original),
  );
}

function endedSeries(now: Fields, after: Fields): Property[] {
  return isRecurrence(now['recurrence']) && !isRecurrence(after['recurrence'])
    ? [{ path: recurrencePath, name: 'Recurrence', value: null }]
    : [];
}

/** Exchange gives a meeting its UID for good: another one is kept beside. */
function uidKept({ iCalUid }: Fields, held: string | null): Record<string, KeptValue> {
  return iCalUid === undefined ? {} : { iCalUid: { value: iCalUid, held } };
}
