import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlPart } from '../sync/SqlPart.ts';
import type { Said } from './Said.ts';

/** Why nothing may be tried in a part's tables: what would be written could not be taken back for sure. Null where it can. */
export function unsafeToTry(erp: SqlErp, { said, kind, children }: SqlPart): Said | null {
  const { owner, create, procedures } = said;
  const key = typeof create === 'object' ? create.key : null;
  const tables = [
    kind.mapping.table,
    ...(owner === 'everybody' || owner.table === undefined ? [] : [owner.table]),
    ...children.flatMap(({ source }) => (source.inserted === true ? (source.table ?? []) : [])),
    ...(typeof key === 'object' && key !== null && 'numbers' in key ? [key.numbers.table] : []),
  ];
  for (const table of tables) {
    const found = erp.catalogue.tables.get(table);
    if (found?.isTransactional === false) {
      return {
        en: `${table} is not transactional: what is written stays, so nothing was tried`,
        de: `${table} ist nicht transaktional: Geschriebenes bliebe stehen, darum wurde nichts versucht`,
      };
    }
    if (found?.isTransactional !== true || found.isView === true) {
      return {
        en: `nobody tells whether ${table} is transactional, so nothing was tried`,
        de: `niemand sagt, ob ${table} transaktional ist, darum wurde nichts versucht`,
      };
    }
  }
  const isCalled =
    procedures !== undefined || (typeof key === 'object' && key !== null && 'procedure' in key);
  // PostgreSQL's functions cannot end a transaction; procedures elsewhere can.
  if (isCalled && erp.database.dialect !== 'postgres') {
    return {
      en: 'a procedure of the ERP may end the transaction by itself, so nothing was tried',
      de: 'eine Prozedur des ERP kann die Transaktion selbst beenden, darum wurde nichts versucht',
    };
  }
  return null;
}
