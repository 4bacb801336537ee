import type { Got } from '../../../ports/RecordStore.ts';
import type { Beside } from '../items/Beside.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** What became of one thing that was asked for; of one that is there also what Exchange sent, for a change of it. */
export interface Reading {
  got: Got;
  /** Null for what is not there or cannot be read. */
  source: { item: XmlElement; beside: Beside } | null;
}
