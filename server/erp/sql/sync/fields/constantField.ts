import type { FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';
import { readOnly } from './readOnly.ts';

/** What all records of a kind have in common: every follow-up is one. */
export function constantField(frame: FieldFrame): SqlField {
  const { rule, source } = frame;
  const said = source.value ?? null;
  const value: FieldValue | null =
    said === null
      ? null
      : rule.type === 'flag'
        ? said === true || said === 1 || said === 'true'
        : rule.type === 'integer'
          ? Number(said)
          : rule.type === 'set'
            ? [String(said)]
            : String(said);
  return readOnly(frame, [], () => value);
}
