import { AppError } from '../../../core/AppError.ts';
import type { Catalogue } from '../catalogue/Catalogue.ts';
import { splitName } from '../catalogue/splitName.ts';
import type { SqlDialect } from '../database/SqlDialect.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { planWatch } from './planWatch.ts';
import { speaksTriggers } from './speaksTriggers.ts';
import type { SpoolPlan } from './SpoolPlan.ts';
import { tablesOf } from './tablesOf.ts';
import { triggersFor } from './triggersFor.ts';

/**
 * What a mapping needs of triggers and tables of ours.
 * @param catalogue of a mapping that fits its database.
 * @throws AppError `not-configured` where we know no triggers in the database's SQL.
 */
export function planSpool(dialect: SqlDialect, mapping: Mapping, catalogue: Catalogue): SpoolPlan {
  if (!speaksTriggers(dialect)) {
    throw new AppError(
      'not-configured',
      'We do not know how this database writes triggers; changes are found without them.',
      { reason: 'no-triggers', details: { dialect } },
    );
  }
  const tables = tablesOf(mapping);
  // In a trigger of MariaDB a name without a database is one of the trigger's own, which is its table's.
  const isNear = dialect !== 'mariadb' || splitName(tables.spool).schema !== null;
  const isApart = (table: string) => !isNear && splitName(table).schema !== null;
  const { watched, kinds, missing } = planWatch(mapping, catalogue, isApart);
  return { dialect, tables, kinds, missing, triggers: triggersFor(dialect, tables, watched) };
}
