import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { RecordRef, RecordSummary } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import type { ErpCaller } from '../../../ports/ErpConnector.ts';
import { fitsShape } from '../catalogue/fitsShape.ts';
import { comparedColumn, comparison } from '../database/comparison.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { readPermissions } from '../rights/readPermissions.ts';
import { maySeeKind } from '../rights/visibleTo.ts';
import { toText } from '../values/toText.ts';
import type { SqlErp } from './SqlErp.ts';
import type { SqlKind } from './SqlKind.ts';
import { keyOf } from './keyOf.ts';
import { readOne } from './readOne.ts';
import { readOrganizations } from './readOrganizations.ts';
import { relatedQuestion } from './relatedQuestion.ts';
import { recordKey, selectRecords } from './selectRecords.ts';
import { toSummary } from './toSummary.ts';
import { unknownKind } from './unknownKind.ts';

const pageSize = 20;

/** The last record of a page: what orders it (null: it has nothing there) and its key. */
const Marker = z.tuple([z.string().max(200).nullable(), z.string().min(1).max(200)]);
type Marker = z.infer<typeof Marker>;

/**
 * ErpConnector.related. Pages go on after the last record's place in the order, so that records that are added meanwhile
 * shift nothing. A record with a figure that cannot be understood stays in the list.
 * @throws AppError `not-allowed` also for a kind the user may not see; `invalid-input` for an unknown kind or marker.
 */
export async function listRelated(
  erp: SqlErp,
  ref: RecordRef,
  kindWord: string,
  as: ErpCaller,
  after: string | null,
  signal: AbortSignal,
): Promise<{ records: RecordSummary[]; next: string | null }> {
  const permissions = await readPermissions(erp, as, signal);
  const target = erp.kinds.get(kindWord);
  const source = erp.kinds.get(ref.kind);
  const related = source?.mapping.related?.find(({ kind }) => kind === kindWord);
  if (!target || !related) throw unknownKind(kindWord);
  const marker = after === null ? null : readMarker(after, target);
  const from = related.from === undefined ? [] : [related.from];
  const { row } = await readOne(erp, ref, () => from, permissions, signal);
  if (!maySeeKind(target, permissions)) {
    throw new AppError('not-allowed', 'You may not see records of this kind in the ERP.', {
      reason: 'kind-hidden',
    });
  }
  const where = relatedQuestion(related, ref, row, target, permissions);
  if (!where) return { records: [], next: null };
  const { company } = permissions;
  const { columns, newest } = target;
  const rows = await erp.database.run(
    selectRecords(target, {
      company,
      columns: [...new Set([...columns.summary, ...(newest === null ? [] : [newest])])],
      where: marker ? [...where, isAfter(target, marker)] : where,
      orderBy: order(target),
      limit: pageSize + 1,
    }),
    signal,
  );
  const page = rows.slice(0, pageSize).filter((one) => keyOf(target, one) !== null);
  const organizationOf = await readOrganizations(
    erp,
    page.map((one) => ({ kind: target, row: one })),
    permissions,
    signal,
  );
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    records: page.map((one) => {
      const itsRef = { company, kind: kindWord, key: keyOf(target, one) ?? '' };
      return toSummary(erp, target, itsRef, one, organizationOf(target, one), 'show');
    }),
    next: last ? writeMarker(target, last) : null,
  };
}

/** Newest first, what has no date last; then by key, so that the order is one and the same. */
function order(kind: SqlKind): RawBuilder<unknown>[] {
  const key = sql`${comparedColumn(kind.table, kind.mapping.key)} desc`;
  if (kind.newest === null) return [key];
  return [sql`${comparedColumn(kind.table, kind.newest)} desc nulls last`, key];
}

function isAfter(kind: SqlKind, [newest, key]: Marker): RawBuilder<boolean> {
  const { table, mapping } = kind;
  const smallerKey = comparison(table, mapping.key, '<', key);
  if (kind.newest === null) return smallerKey;
  if (newest === null) return sql<boolean>`(${sql.id(kind.newest)} is null and ${smallerKey})`;
  return sql<boolean>`(${comparison(table, kind.newest, '<', newest)}
    or (${comparison(table, kind.newest, '=', newest)} and ${smallerKey})
    or ${sql.id(kind.newest)} is null)`;
}

function writeMarker(kind: SqlKind, row: SqlRow): string {
  const value = kind.newest === null ? null : row[kind.newest];
  const newest = value === null || value === undefined ? null : toText(value, kind.newest ?? '');
  const marker: Marker = [newest, toText(row[recordKey], kind.mapping.key)];
  return Buffer.from(JSON.stringify(marker)).toString('base64url');
}

/** A marker comes back from the pane: nothing in it is trusted. */
function readMarker(text: string, kind: SqlKind): Marker {
  let content: unknown = null;
  try {
    content = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    // Refused below, like every other marker that is not ours.
  }
  const marker = Marker.safeParse(content).data;
  const shape = (column: string) => kind.table.columns.get(column)?.shape ?? 'other';
  const [newest, key] = marker ?? [null, ''];
  const fits =
    marker !== undefined &&
    fitsShape(key, shape(kind.mapping.key)) &&
    (newest === null || (kind.newest !== null && fitsShape(newest, shape(kind.newest))));
  if (!fits) {
    throw new AppError('invalid-input', 'This list has no such page.', { reason: 'bad-marker' });
  }
  return marker;
}
