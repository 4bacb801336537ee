import type { SqlRow } from '../../database/SqlDatabase.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { keyOf } from '../../records/keyOf.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import { maySeeKind } from '../../rights/visibleTo.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Runner } from '../Runner.ts';
import type { ReadRecord } from './ReadRecord.ts';
import { keyAmong } from './keyAmong.ts';
import { ownedBy } from './ownedBy.ts';
import { readPart } from './readPart.ts';
import { isOwn } from './selectPart.ts';
import { toRecords } from './toRecords.ts';

/** What became of one key that was asked for. */
export type KeyAnswer = ReadRecord | { state: 'gone' } | { state: 'hidden' };

/**
 * The records with these keys, by one query. Of a kind that the user may not see everything is hidden, so that nobody learns
 * which keys there are.
 */
export async function readKeys(
  erp: SqlErp,
  part: SqlPart,
  permissions: Permissions,
  keys: readonly string[],
  run: Runner,
): Promise<Map<string, KeyAnswer>> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return new Map();
  if (!maySeeKind(part.kind, permissions)) {
    return new Map(wanted.map((key) => [key, { state: 'hidden' }]));
  }
  const { kind } = part;
  const rows = await readPart(
    erp,
    part,
    {
      company: permissions.company,
      where: [keyAmong(kind.table, kind.mapping.key, wanted)],
      own: ownedBy(erp, part, permissions),
      // A key that is there twice must show.
      limit: wanted.length * 2,
    },
    run,
  );
  const hidden = new Set(rows.flatMap((row) => (isOthers(row) ? (keyOf(kind, row) ?? []) : [])));
  const found = new Map<string, KeyAnswer>(
    toRecords(
      part,
      rows.filter((row) => !isOthers(row)),
    ).map((read) => [read.key, read]),
  );
  // Compared as text once more: '007' and 7 are the same number, but not the same key.
  return new Map(
    wanted.map((key) => [key, found.get(key) ?? { state: hidden.has(key) ? 'hidden' : 'gone' }]),
  );
}

function isOthers(row: SqlRow): boolean {
  const own = row[isOwn];
  return own !== undefined && Number(own) === 0;
}
