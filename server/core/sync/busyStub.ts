import type { Area } from '../../../shared/records/Area.ts';
import type { Recurrence } from '../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { isBusyField } from './isBusyField.ts';

/**
 * What may be known of a private item (NX11): it is cut down before anything is planned or stored, so no text of it
 * can reach a step, a baseline or a report. Fields that are left out are absent, which clears nothing.
 */
export function busyStub(area: Area, fields: Fields): Fields {
  const kept = Object.entries(fields)
    .filter(([field]) => isBusyField(area, field))
    .map(([field, value]) =>
      field === 'recurrence' && value !== null
        ? [field, bareRecurrence(value as Recurrence)]
        : [field, value],
    );
  return Object.fromEntries(kept) as Fields;
}

function bareRecurrence(recurrence: Recurrence): Recurrence {
  const exceptions = recurrence.exceptions.map(({ original, changes }) => {
    if (changes === null) return { original, changes };
    const shown = Object.entries(changes).filter(([field]) => isBusyField('appointments', field));
    return { original, changes: Object.fromEntries(shown) };
  });
  return { ...recurrence, exceptions };
}
