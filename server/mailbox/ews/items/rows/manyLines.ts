import type { FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import { filledText } from './filledText.ts';
import { unwritable } from './unwritable.ts';

// eslint-disable-next-line no-control-regex -- vertical tab and form feed are Word's line and page ends
const lineEnds = /\r\n|[\n\u000b\f\r\u0085\u2028\u2029]/g;

/** A text of several lines as it is written: each line ends as Outlook ends it. Null for nothing. */
export function manyLines(value: FieldValue | null | undefined): string | null {
  return filledText(filledText(value)?.replace(unwritable, '').replace(lineEnds, '\r\n'));
}
