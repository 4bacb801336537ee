import type { RecordSummary } from '../../../../shared/recordViews.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { toText } from '../values/toText.ts';
import type { SqlErp } from './SqlErp.ts';
import type { SqlKind } from './SqlKind.ts';
import { readRows } from './readRows.ts';
import { toTitle } from './toTitle.ts';

type Organization = NonNullable<RecordSummary['organization']>;

/**
 * The customers and suppliers that rows belong to, by one query for each kind of organization.
 * @returns a function from a kind and its row to its organization; null where it names none, or one that is gone or hidden
 * from this user.
 */
export async function readOrganizations(
  erp: SqlErp,
  rows: readonly { kind: SqlKind; row: SqlRow }[],
  permissions: Permissions,
  signal: AbortSignal,
): Promise<(kind: SqlKind, row: SqlRow) => Organization | null> {
  const keysByKind = new Map<string, Set<string>>();
  for (const { kind, row } of rows) {
    const key = organizationKey(kind, row);
    for (const word of key === '' ? [] : organizationKinds(kind)) {
      keysByKind.set(word, (keysByKind.get(word) ?? new Set()).add(key));
    }
  }
  const found = new Map<string, Organization>();
  await Promise.all(
    [...keysByKind].map(async ([word, keys]) => {
      const kind = erp.kinds.get(word);
      if (!kind) return;
      const read = await readRows(erp, kind, [...keys], kind.columns.title, permissions, signal);
      for (const [key, answer] of read) {
        if (answer.state !== 'found') continue;
        const ref = { company: permissions.company, kind: word, key };
        found.set(`${word} ${key}`, { ref, title: toTitle(erp, kind, ref, answer.row) });
      }
    }),
  );
  return (kind, row) => {
    const key = organizationKey(kind, row);
    const words = organizationKinds(kind);
    return words.map((word) => found.get(`${word} ${key}`)).find((one) => one) ?? null;
  };
}

function organizationKinds(kind: SqlKind): string[] {
  return [kind.mapping.organization?.kind ?? []].flat();
}

function organizationKey(kind: SqlKind, row: SqlRow): string {
  const column = kind.mapping.organization?.column;
  // Bytes are no key; whether the record itself can be read shows elsewhere.
  if (column === undefined || row[column] instanceof Uint8Array) return '';
  return toText(row[column], column);
}
