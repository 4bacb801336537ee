import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import type { KeptValue } from '../keptField.ts';
import { refusal } from '../refusal.ts';
import { writableAttendees } from './writableAttendees.ts';

/**
 * What has to be kept beside for a state that Exchange does not take from anybody: it follows from who is on the
 * appointment and who called it.
 *
 * @param held what Exchange says now; null for a new appointment
 * @throws AppError `invalid-input` for a meeting that was called off: in Outlook it would look as if it took place
 */
export function meetingStateKept(
  { meetingState, parties = null }: Fields,
  held: string | null,
): Record<string, KeptValue | null> {
  if (meetingState === undefined) return {};
  const hasPeople = writableAttendees(parties).length > 0;
  const own = held ?? (hasPeople ? 'meeting' : 'appointment');
  const wanted = meetingState ?? 'appointment';
  if (wanted === own) return { meetingState: null };
  if (wanted === 'cancelled') {
    throw refusal('Exchange lets only its organizer call off a meeting.', 'meeting-cancelled');
  }
  return { meetingState: { value: wanted, held: own } };
}
