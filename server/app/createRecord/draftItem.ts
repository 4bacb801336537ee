import { Temporal } from 'temporal-polyfill';
import type { CreatableArea, CreatedItem } from '../../../shared/creating.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { isZone } from '../../../shared/records/isZone.ts';
import type { FieldValue } from '../../../shared/records/SyncRecord.ts';
import { AppError } from '../../core/AppError.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';

/** Office.js refuses longer ones (displayNewAppointmentForm: 255 characters, and 32 KB of text). */
const limits = { line: 255, text: 16_000 } as const;

/**
 * What Outlook's own form for an appointment is filled with, from a record of the ERP: for whoever is not synchronised, and
 * whose mailbox the backend therefore does not write to. A task is made an appointment on its day.
 *
 * @param wish.zone in which wall times without a zone of their own are meant.
 * @throws AppError `not-found`, reason `sync-not-set-up`, for a contact, which Outlook has no such form for; `not-found`,
 * reason `record-gone`; as the ERP.
 */
export async function draftItem(
  { erp }: Pick<AppPorts, 'erp'>,
  caller: Caller,
  { area, record, zone }: { area: CreatableArea; record: string; zone: string },
  signal: AbortSignal,
): Promise<Extract<CreatedItem, { state: 'form' }>> {
  if (area === 'contacts') {
    throw new AppError('not-found', 'No synchronisation is set up for this mailbox.', {
      reason: 'sync-not-set-up',
    });
  }
  const records = await erp.openRecords?.(caller.erp, signal);
  const [got] = (await records?.get(area, [record], signal)) ?? [];
  if (got?.state === 'failed') throw got.error;
  if (got?.state !== 'found') {
    throw new AppError('not-found', 'This record is no longer in the ERP.', {
      reason: 'record-gone',
    });
  }
  const { fields } = got.record;
  const here = isZone(zone) ? zone : 'UTC';
  const start = fields['start'] ?? fields['due'];
  return {
    state: 'form',
    subject: textOf(fields['subject'], limits.line),
    body: textOf(fields['body'], limits.text),
    place: textOf(fields['place'], limits.line),
    start: instantOf(start, here),
    end: instantOf(fields['end'] ?? start, here),
  };
}

function textOf(value: FieldValue | null | undefined, most: number): string {
  return typeof value === 'string' ? value.slice(0, most).toWellFormed() : '';
}

/** A whole day begins at nine: Outlook's form has no whole days. */
function instantOf(value: FieldValue | null | undefined, here: string): string | null {
  if (!isMoment(value)) return null;
  const local = value.kind === 'date' ? `${value.date}T09:00:00` : value.local;
  const zone = value.kind === 'zoned' && isZone(value.zone) ? value.zone : here;
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();
}
