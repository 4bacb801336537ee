import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { readOrganizations } from '../records/readOrganizations.ts';
import type { ListedRow } from './listRows.ts';

/**
 * The names of the customers and suppliers that a page of rows belongs to. Read as somebody who may see the kind of
 * organization and has no further right: the directory knows no users, so that nobody may find a record by the name of
 * a customer who is kept from others.
 */
export async function readOwners(
  erp: SqlErp,
  kind: SqlKind,
  company: string,
  rows: readonly ListedRow[],
  signal: AbortSignal,
): Promise<(row: ListedRow) => string | null> {
  const kinds = [kind.mapping.organization?.kind ?? []].flat();
  const rights = kinds.flatMap((word) => erp.kinds.get(word)?.mapping.visibility?.right ?? []);
  const owners = await readOrganizations(
    erp,
    rows.map(({ row }) => ({ kind, row })),
    { userId: '', company, inCompany: true, rights: new Set(rights) },
    signal,
  );
  return ({ row }) => owners(kind, row)?.title ?? null;
}
