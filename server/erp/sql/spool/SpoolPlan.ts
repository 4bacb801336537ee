import type { SpoolDialect } from './SpoolDialect.ts';
import type { SpoolTables } from './SpoolTables.ts';
import type { SpoolTrigger } from './SpoolTrigger.ts';

/** What is to be in the ERP's database so that triggers tell of every change. */
export interface SpoolPlan {
  dialect: SpoolDialect;
  tables: SpoolTables;
  triggers: SpoolTrigger[];
  /** The kinds all of whose changes triggers see. */
  kinds: string[];
  /** Why triggers cannot see the changes of other kinds, for a person. */
  missing: { kind: string; message: string }[];
}
