import type { Area } from '../../../../shared/records/Area.ts';
import type { ChangeSource } from '../changes/ChangeSource.ts';
import type { Intents } from '../changes/Intents.ts';
import type { OwnMark } from '../changes/OwnMark.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlPart } from './SqlPart.ts';

/** The sync's side of an ERP in an SQL database, made ready once for all accounts. */
export interface SqlSync {
  erp: SqlErp;
  /** By area; of several the first is where new records are made. */
  parts: ReadonlyMap<Area, readonly SqlPart[]>;
  /** What of ours is in the ERP's database; null where it is not. */
  source: ChangeSource | null;
  /** The kinds all of whose changes the spool has; those of views it cannot. */
  spooled: ReadonlySet<string>;
  intents: Intents | null;
  /** Marks what a transaction writes as this user's sync. */
  mark: ((whose: string) => OwnMark) | null;
}
