import { isDay } from '../../../../../shared/records/isDay.ts';
import { AppError } from '../../../../core/AppError.ts';
import { textOf } from '../../xml/textOf.ts';
import { dayIn } from '../zones/dayIn.ts';
import type { ItemField } from '../ItemField.ts';
import { filledText } from './filledText.ts';

/** The leap year that stands for "no year", as phones write it into contacts (X-APPLE-OMIT-YEAR). */
const noYear = '1604';

/** Dates of MAPI begin in 1601; Outlook takes those of 4501 for none. */
const [first, last] = ['1601-01-02', '4500-08-31'] as const;

/**
 * A birthday or wedding day: a day that Exchange keeps as an instant. [MS-OXOCNTC] 2.2.1.5 wants 11:59 UTC, which is the
 * same day almost everywhere; other programs write midnight, in UTC or where the user lives.
 */
export function dayRow(field: string): ItemField {
  const name = field.slice(field.indexOf(':') + 1);
  const path = { field };
  return {
    paths: [path],
    read: (item, zone) => {
      const text = filledText(textOf(item, name));
      const day = text === null ? null : dayIn(text, zone);
      return day?.startsWith(`${noYear}-`) === true ? `-${day.slice(4)}` : day;
    },
    write: (value) => {
      const text = filledText(value);
      if (text === null) return [{ path, name, value: null }];
      const day = text.startsWith('--') ? `${noYear}${text.slice(1)}` : text;
      if (!isDay(day) || day < first || day > last || (day !== text) !== day.startsWith(noYear)) {
        throw new AppError('invalid-input', 'Exchange has no days as far back or ahead as this.', {
          reason: 'day-out-of-range',
          details: { field: name },
        });
      }
      return [{ path, name, value: `${day}T11:59:00Z` }];
    },
  };
}
