import type { Clock } from '../../../ports/Clock.ts';
import type { Catalogue } from '../catalogue/Catalogue.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import type { SqlKind } from './SqlKind.ts';

/** An ERP in an SQL database whose mapping fits it: what every question needs. */
export interface SqlErp {
  mapping: Mapping;
  database: SqlDatabase;
  catalogue: Catalogue;
  kinds: ReadonlyMap<string, SqlKind>;
  clock: Clock;
}
