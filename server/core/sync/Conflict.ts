import type { AskReason } from './AskReason.ts';

/** A question to people about a pair, kept with it until somebody has decided. */
export interface Conflict {
  /** When it was asked first, in milliseconds since 1970. */
  since: number;
  reason: AskReason;
  /** The same question has the same key, in a plan, in a report, and here. */
  key: string;
  /** What they differ in; none where it is about the whole. */
  fields: readonly string[];
}
