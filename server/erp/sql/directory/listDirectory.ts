import type { DirectoryPage } from '../../../ports/ErpConnector.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { keyOf } from '../records/keyOf.ts';
import { todayIn } from '../values/todayIn.ts';
import { type DirectoryCursor, readCursor, writeCursor } from './DirectoryCursor.ts';
import type { Limited } from './Limited.ts';
import { greatestChange } from './greatestChange.ts';
import { type ListedRow, listRows } from './listRows.ts';
import { readOwners } from './readOwners.ts';
import { readSections } from './readSections.ts';
import { toEntry } from './toEntry.ts';

const pageSize = 500;

/**
 * ErpConnector.listDirectory. Each kind of each company is first read whole, in the order of its keys. After that, where the
 * mapping names a change column, only rows are read that changed at or after the greatest value that was there: “at”
 * because databases keep whole seconds and more may happen within one, so the last ones come again. A kind
 * without a change column is read whole each time; a row without a change date comes only then.
 */
export async function* listDirectory(
  erp: SqlErp,
  cursor: string | null,
  limited: Limited,
): AsyncIterable<DirectoryPage> {
  let state = readCursor(cursor, erp.mapping);
  const sections = await limited((signal) => readSections(erp, signal));
  const cutOff = sections.findIndex(({ name }) => name === state.at?.section);
  if (cutOff < 0) state = { ...state, at: null };
  for (const { name, kind, company } of sections.slice(Math.max(0, cutOff))) {
    const since = Object.hasOwn(state.since, name) ? state.since[name] : undefined;
    // Asked before the rows: what changes while they are read is among the next reading's changes.
    const top =
      state.at?.top ?? (await limited((signal) => greatestChange(erp, kind, company, signal)));
    const pages = listSection(erp, kind, company, since, state.at?.after ?? null, limited);
    for await (const { rows, after } of pages) {
      state = { ...state, at: { section: name, after, top } };
      const ownerOf = await limited((signal) => readOwners(erp, kind, company, rows, signal));
      const entries = toEntries(erp, kind, company, rows, ownerOf);
      yield { entries, gone: [], cursor: writeCursor(state) };
    }
    const read = kind.mapping.changed === undefined ? {} : { [name]: top };
    state = { ...state, since: { ...state.since, ...read }, at: null };
  }
  // Where the next reading begins is known only now.
  yield { entries: [], gone: [], cursor: writeCursor(state) };
}

type Place = NonNullable<DirectoryCursor['at']>['after'];

/** @param since undefined: the whole section. */
async function* listSection(
  erp: SqlErp,
  kind: SqlKind,
  company: string,
  since: string | null | undefined,
  start: Place | null,
  limited: Limited,
): AsyncIterable<{ rows: ListedRow[]; after: Place }> {
  let after = start;
  for (;;) {
    const question = { columns: kind.columns.directory, since, after, limit: pageSize };
    const rows = await limited((signal) => listRows(erp, kind, company, question, signal));
    const last = rows.at(-1);
    // A key that no comparison gets past (bytes in SQLite) must not be read for ever.
    if (!last || (after?.key === last.key && after.changed === last.changed)) return;
    after = { changed: last.changed, key: last.key };
    yield { rows, after };
    if (rows.length < pageSize) return;
  }
}

function toEntries(
  erp: SqlErp,
  kind: SqlKind,
  company: string,
  rows: readonly ListedRow[],
  ownerOf: (row: ListedRow) => string | null,
) {
  const today = todayIn(erp.mapping.timeZone, erp.clock.now());
  return rows.flatMap((listed) => {
    const { row } = listed;
    // No reference can name a row without a key.
    const key = keyOf(kind, row);
    const ref = { company, kind: kind.kind.kind, key: key ?? '' };
    return key === null ? [] : [toEntry(erp, kind, ref, row, today, ownerOf(listed))];
  });
}
