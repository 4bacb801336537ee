import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Flag } from '../mapping/names.ts';

const no = ['', '0', 'f', 'false', 'n', 'no', 'nein'];

/** The condition that a yes-or-no of the mapping says yes. See {@link Flag} for what yes is. */
export function flagSet(flag: Flag): RawBuilder<boolean> {
  if (typeof flag === 'string') {
    return sql<boolean>`lower(trim(coalesce(cast(${sql.id(flag)} as text), ''))) not in (${sql.join(no)})`;
  }
  const yes = [flag.is].flat().map((value) => String(value).toLowerCase());
  // What a driver writes for true is 'true' in PostgreSQL and 1 in SQLite.
  if (yes.includes('true')) yes.push('1');
  else if (yes.includes('1')) yes.push('true');
  return sql<boolean>`lower(trim(coalesce(cast(${sql.id(flag.column)} as text), ''))) in (${sql.join(yes)})`;
}
