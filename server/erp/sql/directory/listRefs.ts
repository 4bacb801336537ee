import type { RecordRef } from '../../../../shared/recordViews.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { keyOf } from '../records/keyOf.ts';
import type { Limited } from './Limited.ts';
import { type ListedRow, listRows } from './listRows.ts';
import { readSections } from './readSections.ts';

const pageSize = 2000;

/** ErpConnector.listRefs: keys only, in the order of keys. */
export async function* listRefs(erp: SqlErp, limited: Limited): AsyncIterable<RecordRef[]> {
  for (const { kind, company } of await limited((signal) => readSections(erp, signal))) {
    let after: ListedRow | null = null;
    for (;;) {
      const question = { columns: [], since: undefined, after, limit: pageSize };
      const rows: ListedRow[] = await limited((signal) =>
        listRows(erp, kind, company, question, signal),
      );
      const last = rows.at(-1);
      if (!last || after?.key === last.key) break;
      after = last;
      const keys = rows.map(({ row }) => keyOf(kind, row)).filter((key) => key !== null);
      yield keys.map((key) => ({ company, kind: kind.kind.kind, key }));
      if (rows.length < pageSize) break;
    }
  }
}
