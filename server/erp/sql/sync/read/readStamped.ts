import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Runner } from '../Runner.ts';
import { stampStart } from '../values/stampStart.ts';
import type { ReadRecord } from './ReadRecord.ts';
import { ownedBy } from './ownedBy.ts';
import { readPart } from './readPart.ts';
import { toRecords } from './toRecords.ts';

/** More copies of one thing than anybody makes. */
const mostEach = 100;

/** The user's records that carry the stamp of one of these pairs, copies too. */
export async function readStamped(
  erp: SqlErp,
  part: SqlPart,
  permissions: Permissions,
  pairIds: readonly string[],
  run: Runner,
): Promise<ReadRecord[]> {
  const { stamp, kind } = part;
  if (stamp === null || pairIds.length === 0) return [];
  const own = ownedBy(erp, part, permissions);
  const rows = await readPart(
    erp,
    part,
    {
      company: permissions.company,
      where: [
        sql`${sql.id(kind.mapping.key)} is not null`,
        sql`(${sql.join(
          pairIds.map((id) => beginsWith(stamp, `${stampStart}${id}:`)),
          sql` or `,
        )})`,
        ...(own ? [own] : []),
      ],
      own: null,
      limit: pairIds.length * mostEach,
    },
    run,
  );
  // Databases that take A for a find too much.
  return toRecords(part, rows).filter(
    (read) => read.state === 'found' && read.stamp !== null && pairIds.includes(read.stamp.pairId),
  );
}

/** ! is the escape: a backslash means something else in each dialect. */
function beginsWith(column: string, text: string): RawBuilder<unknown> {
  return sql`${sql.id(column)} like ${`${text.replaceAll(/[!%_[]/g, (sign) => `!${sign}`)}%`} escape '!'`;
}
