import type { ErrorKind } from '../../../shared/errorKinds.ts';
import type { Sentence } from '../service/Sentence.ts';

/** Connections that ended the same way, one after the other (MT10). */
export interface ConnectionEntry {
  to: 'exchange' | 'erp';
  /** The name that the administrator gave it. */
  connection: string;
  /** Id of the account whose mailbox it was about; null where it is nobody's own. */
  account: string | null;
  /** Null where they succeeded; else why not, and what comes of it. */
  trouble: { kind: ErrorKind; reason: string | null; cause: Sentence } | null;
  /** Of the first and the last, in milliseconds since 1970. */
  since: number;
  until: number;
  times: number;
}
