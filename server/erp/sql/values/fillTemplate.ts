import type { LanguageCode } from '../../../../shared/LanguageCode.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { Template, TemplateColumn } from '../mapping/Template.ts';
import { toDay } from './toDay.ts';
import { toText } from './toText.ts';
import { toWallTime } from './toWallTime.ts';

const formats = { en: 'en-GB', fr: 'fr-FR', it: 'it-IT' } as const;

/** What wording a value needs to know of its mapping. */
export type Wording = Pick<Mapping, 'codes' | 'language' | 'timeZone'>;

/**
 * A template filled from a row. A part in brackets is left out where one of its columns is empty.
 * @throws AppError `bad-answer` for a value that is not what its filter takes.
 */
export function fillTemplate(template: Template, row: SqlRow, wording: Wording): string {
  const say = (part: TemplateColumn) => wordOf(part, row, wording);
  return template.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (!('optional' in part)) return say(part);
      const pieces = part.optional.map((piece) => (typeof piece === 'string' ? piece : say(piece)));
      const empty = part.optional.some((piece, i) => typeof piece === 'object' && pieces[i] === '');
      return empty ? '' : pieces.join('');
    })
    .join('');
}

function wordOf({ column, filter }: TemplateColumn, row: SqlRow, wording: Wording): string {
  const value = row[column];
  const { language, timeZone } = wording;
  if (filter === null) return toText(value, column).trim();
  if (filter === 'date') return sayDay(toDay(value, column), language);
  if (filter === 'time') {
    const time = toWallTime(value, column, timeZone);
    return time === null ? '' : `${sayDay(time.slice(0, 10), language)} ${time.slice(11)}`;
  }
  const code = toText(value, column).trim();
  const table = wording.codes?.[filter];
  // A code that nobody named is shown as it is: it still tells more than nothing.
  const named = table && Object.hasOwn(table, code) ? table[code] : undefined;
  return named?.[language] ?? named?.en ?? code;
}

function sayDay(day: string | null, language: LanguageCode): string {
  if (day === null) return '';
  const [year, month, date] = day.split('-');
  if (language === 'de') return `${date}.${month}.${year}`;
  // With the month's name: 3/4 is March to some and April to others, and the Swiss write points where the French write strokes.
  const format = new Intl.DateTimeFormat(formats[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
