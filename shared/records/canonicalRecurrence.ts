import { canonicalLocal } from './canonicalLocal.ts';
import { canonicalPattern } from './canonicalPattern.ts';
import { isRecurrence } from './isRecurrence.ts';
import type { Exception, Range, Recurrence } from './Recurrence.ts';
import { stableJson } from './stableJson.ts';
import type { Fields, FieldValue } from './SyncRecord.ts';

/**
 * A series as it is compared: its pattern in one form, exceptions in the order of their original starts, each original
 * once, and none that changes nothing. What is no series stays as it is.
 *
 * @param canonicalChanges how the fields of an exception are compared: as those of the series.
 */
export function canonicalRecurrence(
  value: FieldValue | null,
  canonicalChanges: (changes: Fields) => Fields,
): FieldValue | null {
  if (!isRecurrence(value)) return value;
  return {
    pattern: canonicalPattern(value.pattern),
    range: canonicalRange(value.range),
    exceptions: canonicalExceptions(value, canonicalChanges),
  };
}

function canonicalRange(range: Range): Range {
  switch (range.type) {
    case 'endless':
      return { type: 'endless' };
    case 'count':
      return { type: 'count', count: range.count };
    case 'until':
      return { type: 'until', date: range.date.trim().slice(0, 10) };
  }
}

function canonicalExceptions(
  { exceptions }: Recurrence,
  canonicalChanges: (changes: Fields) => Fields,
): Exception[] {
  const byOriginal = new Map<string, Exception>();
  for (const { original, changes } of exceptions) {
    const exception: Exception = {
      original: canonicalLocal(original),
      changes: changes === null ? null : canonicalChanges(changes),
    };
    const other = byOriginal.get(exception.original);
    byOriginal.set(
      exception.original,
      other === undefined ? exception : stronger(exception, other),
    );
  }
  return [...byOriginal.values()]
    .filter(({ changes }) => changes === null || Object.keys(changes).length > 0)
    .sort((a, b) => (a.original < b.original ? -1 : 1));
}

/** Of two for one occurrence, which no side should send: that it is cancelled, else always the same one. */
function stronger(a: Exception, b: Exception): Exception {
  if (a.changes === null || b.changes === null) return { original: a.original, changes: null };
  return stableJson(a.changes) > stableJson(b.changes) ? a : b;
}
