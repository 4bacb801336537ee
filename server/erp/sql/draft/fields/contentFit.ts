import type { FieldRule } from '../../../../../shared/records/FieldRule.ts';
import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import { temporalForm } from './temporalForm.ts';

/** What a column must be made of: the type of the field, a part of a start or an end, or mail addresses with names. */
export type Material = FieldRule['type'] | 'edge' | 'clock' | 'name' | 'number' | 'addresses';

/** Few values say little. */
const enough = 5;

/**
 * How well type and content fit: null where it cannot be, 0 where they say nothing, above 0 where the values look like
 * it, below where they do not.
 */
export function contentFit(column: ColumnSurvey, material: Material): number | null {
  const { content, shape, length } = column;
  const isText = shape === 'text' || shape === 'untyped' || shape === 'uuid';
  const hasEnough = content.filled >= enough;
  const form = temporalForm(column);
  const looks = (share: number) => (hasEnough ? (share > 0.7 ? 0.15 : share > 0.4 ? 0 : -0.6) : 0);
  switch (material) {
    case 'mailAddress':
      return isText ? looks(content.mail) : null;
    case 'addresses':
      return isText && (length ?? Infinity) > 20 ? looks(withAddress(column)) : null;
    case 'phone':
      return isText ? looks(content.phone) : null;
    case 'web':
      return isText ? looks(content.web) : null;
    case 'line':
    case 'name':
    case 'set':
      if (!isText || (length !== null && length < 2 && material !== 'name')) return null;
      if (hasEnough && (content.mail > 0.6 || content.uuid > 0.6)) return -0.5;
      return (form !== null && form !== 'clock' && hasEnough) || content.lines > 0.5 ? -0.3 : 0;
    case 'text':
    case 'html':
      if (!isText || (length !== null && length < 20)) return null;
      if (material === 'html') return hasEnough && content.html > 0.5 ? 0.15 : null;
      return content.mail > 0.6 || content.uuid > 0.6
        ? -0.5
        : length === null || length > 200 || content.lines > 0
          ? 0.05
          : 0;
    case 'number':
      return isText || shape === 'integer' || shape === 'decimal' ? 0 : null;
    case 'date':
    case 'moment':
    case 'edge':
      return form === null || form === 'clock' ? null : 0.1;
    case 'clock':
      return form === 'clock' ? 0.1 : null;
    case 'flag':
      return isFlag(column) ? 0.05 : null;
    case 'choice':
      if (form !== null && form !== 'clock') return null;
      return content.codes !== null || content.rows === 0 ? 0.05 : null;
    case 'integer':
      if (shape !== 'integer' && shape !== 'decimal' && content.whole < 0.9) return null;
      return form === 'unix' || form === 'day' ? null : isFlag(column) && hasEnough ? -0.3 : 0.05;
    case 'blob':
      return shape === 'other' ? 0.1 : null;
    case 'list':
    case 'parties':
    case 'blobs':
    case 'recurrence':
      return null;
  }
}

/** How many of the filled values have a mail address in them. */
function withAddress({ values, content }: ColumnSurvey): number {
  const some = values.filter((value) => value !== null && /[^\s@]@[^\s@]/.test(value));
  return some.length / Math.max(1, content.filled);
}

function isFlag({ content, shape, length }: ColumnSurvey): boolean {
  if (shape === 'boolean') return true;
  if (shape === 'time' || shape === 'other') return false;
  if (content.rows === 0) return length === null ? shape === 'integer' : length <= 5;
  const values = [...(content.codes?.keys() ?? [])];
  return (
    content.codes !== null &&
    values.length <= 3 &&
    // Two numbers that are no yes and no count something.
    values.every((value) => (/^-?\d+$/.test(value) ? /^(0|1|-1)$/.test(value) : value.length <= 5))
  );
}
