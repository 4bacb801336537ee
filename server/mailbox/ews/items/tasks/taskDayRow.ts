import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import { textOf } from '../../xml/textOf.ts';
import { refusal } from '../refusal.ts';
import { filledText } from '../rows/filledText.ts';
import { dayIn } from '../zones/dayIn.ts';
import type { ItemField } from '../ItemField.ts';

/** Dates of MAPI begin in 1601; Outlook takes those of 4501 for none. */
const [first, last] = ['1601-01-02', '4500-08-31'] as const;

/**
 * When a task starts, is due or was done: Exchange keeps the day only, as midnight in UTC ([MS-OXOTASK] 2.2.2.2.4). The
 * time of day is kept beside, as long as the day stays.
 *
 * @param clears false for what Exchange takes away by itself, and only by itself
 */
export function taskDayRow(field: string, clears = true): ItemField {
  const name = field.slice(field.indexOf(':') + 1);
  const path = { field };
  return {
    paths: [path],
    read: (item, zone) => {
      const text = filledText(textOf(item, name));
      return text === null ? null : { kind: 'date', date: dayIn(text, zone) };
    },
    write: (value) => {
      const day = dayOf(value);
      if (day === null) return clears ? [{ path, name, value: null }] : [];
      if (day < first || day > last) {
        throw refusal('Exchange has no days as far back or ahead as this.', 'day-out-of-range', {
          field: name,
        });
      }
      return [{ path, name, value: `${day}T00:00:00Z` }];
    },
    held: (value) => {
      const date = dayOf(value);
      return date === null ? null : { kind: 'date', date };
    },
  };
}

function dayOf(value: FieldValue | null): string | null {
  if (!isMoment(value)) return null;
  return value.kind === 'date' ? value.date : value.local.slice(0, 10);
}
