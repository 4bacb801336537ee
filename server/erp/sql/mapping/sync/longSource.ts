import type { FieldSource, LongSource } from './FieldSource.ts';

/** A field's source in its long form. */
export function longSource(source: FieldSource): LongSource {
  return typeof source === 'string' ? { column: source } : source;
}
