import type { AppointmentTwin } from '../../../../shared/appointments.ts';
import type { RecordRef } from '../../../../shared/recordViews.ts';
import { dateOfSeries } from '../../../core/recurrence/dateOfSeries.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { GotSummary } from '../../../ports/ErpConnector.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { factsOf } from './factsOf.ts';

/** A record of the ERP as it was read, in both of the ERP's ways. */
export interface ReadTwin {
  ref: RecordRef | null;
  isSynced: boolean;
  /** How the pane names it; null where nobody could say. */
  summary: GotSummary | null;
  got: Got;
}

/**
 * An appointment of the ERP as it stands beside the open one: of that date, where one date of a series is open and the ERP
 * has the series. Nothing is told of what is private on either side (NX11).
 *
 * @param at where the pattern put the open date (RFC 3339); null for a whole.
 */
export function describeTwin(
  { ref, isSynced, summary, got }: ReadTwin,
  { at, home, isHidden }: { at: string | null; home: string; isHidden: boolean },
): AppointmentTwin {
  const record = summary?.state === 'found' ? summary.record : null;
  const named = { ref, isSynced, title: '', number: null, facts: null };
  if (got.state === 'gone') return { ...named, state: 'gone' };
  // That it could not be read is no reason to tell nothing of the others.
  if (got.state !== 'found') return { ...told(named, record), state: 'hidden' };
  const { fields } = got.record;
  if (isHidden || isPrivate(fields)) return { ...named, state: 'private' };
  const shown = told(named, record);
  const isSeries = (fields.recurrence ?? null) !== null;
  if (at === null || !isSeries) {
    return { ...shown, state: 'shown', facts: factsOf(fields, home) };
  }
  const date = dateOfSeries(fields, at, home);
  if (date === null) return { ...shown, state: 'no-date' };
  return { ...shown, state: 'shown', facts: factsOf(date.fields, home) };
}

function told<T extends object>(
  twin: T,
  record: { title: string; number: string | null } | null,
): T & { title: string; number: string | null } {
  return { ...twin, title: record?.title ?? '', number: record?.number ?? null };
}
