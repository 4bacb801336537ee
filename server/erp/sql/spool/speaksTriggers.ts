import type { SqlDialect } from '../database/SqlDialect.ts';
import type { SpoolDialect } from './SpoolDialect.ts';

/** Whether we know how this dialect writes triggers; where not, changes are found without (levels 2 and 3). */
export function speaksTriggers(dialect: SqlDialect): dialect is SpoolDialect {
  return dialect !== 'pervasive' && dialect !== 'ansi';
}
