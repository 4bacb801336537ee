import { sql } from 'kysely';
import { checkRecord } from '../../../../shared/records/checkRecord.ts';
import { comparison } from '../database/comparison.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { keyOf } from '../records/keyOf.ts';
import { recordKey } from '../records/selectRecords.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { maySeeKind } from '../rights/visibleTo.ts';
import { ownedBy } from '../sync/read/ownedBy.ts';
import { readPart } from '../sync/read/readPart.ts';
import { toRecords } from '../sync/read/toRecords.ts';
import type { Runner } from '../sync/Runner.ts';
import type { SqlPart } from '../sync/SqlPart.ts';
import { companyOf } from './companyOf.ts';
import type { Sample } from './ErpCheck.ts';
import { germanSentence } from './germanSentence.ts';

/** Records that are shown, and those that are looked at for what cannot be read. */
const shown = 10;
const looked = 1000;
const pageSize = 200;

/**
 * The first records of a kind in the order of their keys, as the sync would read them: of the user, or everybody's. Bounded,
 * however many there are.
 * @param until milliseconds since 1970 after which no further page is begun.
 * @throws AppError as SqlDatabase.run.
 */
export async function samplePart(
  erp: SqlErp,
  part: SqlPart,
  permissions: Permissions | null,
  run: Runner,
  until: number,
): Promise<Sample> {
  const company = permissions?.company ?? (await companyOf(part.kind, run));
  const sample: Sample = {
    company,
    records: [],
    looked: 0,
    more: false,
    unread: [],
    failed: null,
  };
  if (company === null || (permissions && !maySeeKind(part.kind, permissions))) return sample;
  const records: Sample['records'][number][] = [];
  const unread = new Map<string, number>();
  const count = (said: string) => unread.set(said, (unread.get(said) ?? 0) + 1);
  const own = permissions ? ownedBy(erp, part, permissions) : null;
  const { key } = part.kind.mapping;
  let after: string | null = null;
  let isMore = true;
  while (isMore && sample.looked < looked && (sample.looked === 0 || erp.clock.now() < until)) {
    const rows = await readPart(
      erp,
      part,
      {
        company,
        where: [
          sql`${sql.id(key)} is not null`,
          ...(after === null ? [] : [comparison(part.kind.table, key, '>', after)]),
          ...(own ? [own] : []),
        ],
        own: null,
        limit: pageSize,
      },
      run,
    );
    sample.looked += rows.length;
    const read = toRecords(part, rows);
    for (const row of rows)
      if (keyOf(part.kind, row) === null)
        count('The key names no record: it is empty, of bytes or too long.');
    for (const one of read) {
      if (one.state === 'failed') {
        count(one.error.message);
        continue;
      }
      // What is not sound is set aside by the sync: it is as good as unread.
      for (const problem of checkRecord(one.record).slice(0, 1)) count(problem);
      if (records.length < shown) records.push({ key: one.key, fields: one.record.fields });
    }
    const last = rows.at(-1)?.[recordKey];
    isMore = rows.length === pageSize && String(last) !== after;
    after = last === undefined || last === null ? null : String(last);
  }
  return {
    ...sample,
    records,
    more: isMore,
    unread: [...unread].map(([en, times]) => ({
      said: { en, de: germanSentence(en) },
      count: times,
    })),
  };
}
