import type { LastChange } from '../../../../ports/RecordStore.ts';
import { AppError } from '../../../../core/AppError.ts';
import { instantOf } from '../../../../core/time/instantOf.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { textIn } from '../fields/textIn.ts';
import { type KeptAs, readMoment } from '../values/readMoment.ts';
import type { Slot } from '../values/Slot.ts';
import type { SqlPart } from '../SqlPart.ts';

/** Before that no ERP of today was in use: what says so counts changes and tells no time. */
const earliest = '1990';

/**
 * Who changed a row last and when, by the columns of the mapping. A value that is no time, or no text, tells nothing: a
 * record is not unreadable for it.
 */
export function lastChange(part: SqlPart, row: SqlRow): LastChange {
  const { changed, changedBy } = part;
  const times = changed.flatMap((column) => timeIn(part, row, part.slot(column)) ?? []);
  return {
    at: times.sort().at(-1) ?? null,
    by:
      changedBy === null
        ? null
        : readable(() => textIn(row[changedBy], part.slot(changedBy))?.trim()),
  };
}

function timeIn({ zone }: SqlPart, row: SqlRow, { alias, named, form }: Slot): string | null {
  const keptAs: KeptAs =
    form === 'instant'
      ? 'offset'
      : form === 'integer' || form === 'decimal'
        ? 'unixSeconds'
        : 'wall';
  const moment = readable(() => readMoment(row[alias], named, keptAs, zone));
  if (moment === null) return null;
  const text =
    moment.kind === 'date'
      ? moment.date
      : new Date(instantOf(moment, zone).epochMilliseconds).toISOString();
  return text < earliest ? null : text;
}

function readable<T>(read: () => T | null | undefined): T | null {
  try {
    return read() ?? null;
  } catch (error) {
    if (error instanceof AppError && error.kind === 'bad-answer') return null;
    throw error;
  }
}
