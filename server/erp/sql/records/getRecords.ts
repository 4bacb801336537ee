import type { RecordRef } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import type { ErpCaller, GotSummary } from '../../../ports/ErpConnector.ts';
import { readPermissions } from '../rights/readPermissions.ts';
import type { Permissions } from '../rights/Permissions.ts';
import type { SqlErp } from './SqlErp.ts';
import { type ReadRow, readRows } from './readRows.ts';
import { readOrganizations } from './readOrganizations.ts';
import { toSummary } from './toSummary.ts';
import { unknownKind } from './unknownKind.ts';

const most = 200;

/** ErpConnector.get: one query for each kind asked for, and one for each kind of organization they belong to. */
export async function getRecords(
  erp: SqlErp,
  refs: readonly RecordRef[],
  as: ErpCaller,
  signal: AbortSignal,
): Promise<GotSummary[]> {
  if (refs.length > most) {
    throw new AppError('invalid-input', `At most ${most} records can be asked for at once.`);
  }
  const permissions = await readPermissions(erp, as, signal);
  const rows = await readAll(erp, refs, permissions, signal);
  const found = refs.flatMap((ref) => {
    const kind = erp.kinds.get(ref.kind);
    const read = rows.get(nameOf(ref));
    return kind && read?.state === 'found' ? [{ kind, row: read.row }] : [];
  });
  const organizationOf = await readOrganizations(erp, found, permissions, signal);
  return refs.map((ref): GotSummary => {
    const kind = erp.kinds.get(ref.kind);
    if (!kind) return { state: 'failed', ref, error: unknownKind(ref.kind) };
    const read = rows.get(nameOf(ref)) ?? { state: 'hidden' };
    if (read.state !== 'found') return { ...read, ref };
    try {
      const organization = organizationOf(kind, read.row);
      const record = toSummary(erp, kind, ref, read.row, organization, 'fail');
      return { state: 'found', record };
    } catch (error) {
      if (error instanceof AppError) return { state: 'failed', ref, error };
      throw error;
    }
  });
}

/** The rows by {@link nameOf}. Records of another company are not read; they are hidden. */
async function readAll(
  erp: SqlErp,
  refs: readonly RecordRef[],
  permissions: Permissions,
  signal: AbortSignal,
): Promise<Map<string, ReadRow>> {
  const keysByKind = Map.groupBy(
    refs.filter((ref) => ref.company === permissions.company),
    (ref) => ref.kind,
  );
  const rows = new Map<string, ReadRow>();
  await Promise.all(
    [...keysByKind].map(async ([word, ofKind]) => {
      const kind = erp.kinds.get(word);
      if (!kind) return;
      const keys = ofKind.map((ref) => ref.key);
      try {
        const read = await readRows(erp, kind, keys, kind.columns.summary, permissions, signal);
        for (const ref of ofKind) rows.set(nameOf(ref), read.get(ref.key) ?? { state: 'gone' });
      } catch (error) {
        // A table that went away takes its own kind with it, not the others; an ERP that is down fails all.
        if (!(error instanceof AppError) || error.kind === 'unavailable') throw error;
        for (const ref of ofKind) rows.set(nameOf(ref), { state: 'failed', error });
      }
    }),
  );
  return rows;
}

function nameOf(ref: RecordRef): string {
  return JSON.stringify([ref.company, ref.kind, ref.key]);
}
