import type { PostalAddress } from '../../../core/inserting/PostalAddress.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { readOrganizations } from '../records/readOrganizations.ts';
import { readRows } from '../records/readRows.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { addressOf } from './addressOf.ts';

/**
 * A record's address: its own, and where it has no place of its own, that of the organization it belongs to, as far as this
 * user may see that.
 */
export async function wholeAddress(
  erp: SqlErp,
  kind: SqlKind,
  row: SqlRow,
  permissions: Permissions,
  signal: AbortSignal,
): Promise<PostalAddress | null> {
  const own = addressOf(erp, kind, row);
  if (own === null || kind.mapping.organization === undefined) return own;
  const organizationOf = await readOrganizations(erp, [{ kind, row }], permissions, signal);
  const organization = organizationOf(kind, row);
  const its = organization === null ? undefined : erp.kinds.get(organization.ref.kind);
  if (organization === null || !its?.address) return own;
  const { key } = organization.ref;
  const read = await readRows(erp, its, [key], its.columns.address, permissions, signal);
  const answer = read.get(key);
  const theirs = answer?.state === 'found' ? addressOf(erp, its, answer.row) : null;
  if (theirs === null) return own;
  const isNamed = own.organization.some((line) => line !== '');
  const named = isNamed ? own.organization : theirs.organization;
  const hasPlace = own.town !== '' || own.street.some((line) => line !== '');
  if (hasPlace) return { ...own, organization: named };
  return { ...theirs, organization: named, department: own.department, person: own.person };
}
