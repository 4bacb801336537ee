import { canonicalPattern } from '../../../../../shared/records/canonicalPattern.ts';
import { isRecurrence } from '../../../../../shared/records/isRecurrence.ts';
import type { Pattern } from '../../../../../shared/records/Recurrence.ts';
import { stableJson } from '../../../../../shared/records/stableJson.ts';
import type { FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import type { Kept, KeptValue } from '../keptField.ts';
import { heldPattern } from './heldPattern.ts';

/** A pattern that Exchange has another one for, kept beside under the name `pattern`. */
export const keptPattern = {
  /** Null for one that comes back as it is. */
  of(pattern: Pattern): KeptValue | null {
    const held = heldPattern(pattern);
    return isSame(pattern, held) ? null : { value: asValue(pattern), held: asValue(held) };
  },

  /** The one that is meant by the one that Exchange has. */
  restore({ pattern: kept }: Kept, held: Pattern): Pattern {
    const [value, was] = [patternIn(kept?.value), patternIn(kept?.held)];
    return value !== null && was !== null && isSame(was, held) ? value : held;
  },
};

/** Patterns are no values of fields, only series are. */
function asValue(pattern: Pattern): FieldValue {
  return { pattern, range: { type: 'endless' }, exceptions: [] };
}

/** What stands there may have been written by anybody. */
function patternIn(value: unknown): Pattern | null {
  return isRecurrence(value) ? value.pattern : null;
}

function isSame(a: Pattern, b: Pattern): boolean {
  return stableJson(canonicalPattern(a)) === stableJson(canonicalPattern(b));
}
