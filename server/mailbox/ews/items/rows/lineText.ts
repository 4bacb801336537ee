import type { FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import { filledText } from './filledText.ts';
import { unwritable } from './unwritable.ts';

// eslint-disable-next-line no-control-regex -- vertical tab and form feed are Word's line and page ends
const breaks = /[\t\n\u000b\f\r\u0085\u2028\u2029]+/g;

/** A text of one line as it is written: what would break it is a blank, as records are compared. Null for nothing. */
export function lineText(value: FieldValue | null | undefined): string | null {
  return filledText(filledText(value)?.replace(unwritable, '').replace(breaks, ' '));
}
