import type { AppointmentFacts, PointInTime } from '../../../../shared/appointments.ts';
import { isMoment } from '../../../../shared/records/isMoment.ts';
import { isParty } from '../../../../shared/records/isParty.ts';
import { isRecurrence } from '../../../../shared/records/isRecurrence.ts';
import type { Fields, FieldValue } from '../../../../shared/records/SyncRecord.ts';
import { instantOf } from '../../../core/time/instantOf.ts';

/** Most people that are told. */
const most = 500;

/**
 * What of an appointment is compared in the pane.
 *
 * @param home IANA zone in which floating times are meant.
 */
export function factsOf(fields: Fields, home: string): AppointmentFacts {
  const { subject, start, end, place, parties } = fields;
  const people = Array.isArray(parties) ? parties.filter(isParty) : [];
  return {
    ...(subject !== undefined && { subject: textOf(subject) }),
    ...(start !== undefined && { start: pointOf(start, home) }),
    ...(end !== undefined && { end: pointOf(end, home) }),
    ...(place !== undefined && { place: textOf(place) }),
    ...(parties !== undefined && {
      people: people
        // A room is a place.
        .filter(({ role }) => role !== 'resource')
        .slice(0, most)
        .map(({ name, address, role }) => ({ name, address, isOrganizer: role === 'organizer' })),
    }),
    isSeries: isRecurrence(fields.recurrence),
  };
}

function textOf(value: FieldValue | null): string {
  return typeof value === 'string' ? value : '';
}

function pointOf(value: FieldValue | null, home: string): PointInTime | null {
  if (!isMoment(value)) return null;
  if (value.kind === 'date') return { date: value.date };
  return { at: new Date(instantOf(value, home).epochMilliseconds).toISOString() };
}
