import type { ChangeSource } from '../changes/ChangeSource.ts';
import type { Intents } from '../changes/Intents.ts';
import type { OwnMark } from '../changes/OwnMark.ts';

/** A spool that is there, and whole: level 1 of change detection. */
export interface OpenedSpool {
  source: ChangeSource;
  intents: Intents;
  /** Marks a transaction's writes; see ownMark.ts. */
  mark: (whose: string) => OwnMark;
  /** The kinds all of whose changes it has; of others it may have some. */
  kinds: ReadonlySet<string>;
}
