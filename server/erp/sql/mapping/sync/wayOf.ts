import type { LongSource } from './FieldSource.ts';
import { type SourceWay, sourceWays } from './sourceWays.ts';

/** The way in which a source keeps its field. */
export function wayOf(source: LongSource): SourceWay {
  return sourceWays.find((way) => source[way] !== undefined) ?? 'column';
}
