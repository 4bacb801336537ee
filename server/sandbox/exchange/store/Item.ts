import type { XmlElement } from '../xml/XmlElement.ts';
import type { Attachment } from './Attachment.ts';
import type { ExtendedValue } from './ExtendedValue.ts';
import type { ItemException } from './ItemException.ts';

/** One item of a mailbox. */
export interface Item {
  /** Unique in the mailbox, never used again; another one after a move. */
  id: number;
  folder: number;
  /** The name of its element, for example `Contact`. */
  kind: string;
  /** What was stored, by element name; what follows from it is computed when it is asked for. */
  properties: Record<string, XmlElement>;
  /** By the key of extendedKey. */
  extended: Record<string, ExtendedValue>;
  attachments: Attachment[];
  /** Places in the mailbox's change log: it came into being, was changed last, was changed last but for its read flag. */
  createdAt: number;
  changedAt: number;
  contentAt: number;
  /** Milliseconds since 1970. */
  madeOn: number;
  changedOn: number;
  /** For a recurring master: occurrences that differ (null: deleted), by the wall time the pattern gave them. */
  exceptions: Record<string, ItemException | null>;
  /** Set on what was computed for one occurrence: where the pattern put it, on the wall. */
  occurrence?: { original: string; isException: boolean };
}
