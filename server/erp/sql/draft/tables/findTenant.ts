import type { Concept } from '../words/vocabulary.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { ownColumns } from './ownColumns.ts';
import { referencesTo } from './referencesTo.ts';

/** More companies than this no ERP keeps apart. */
const most = 60;
/** What customers are called too: such a word alone makes no table the house's own companies. */
const theirs: readonly Concept[] = ['organization', 'person'];

/** A table, and how many others hold its keys. */
interface Candidate {
  table: TableSurvey;
  referring: number;
  score: number;
}

/**
 * The table of the companies whose records are kept apart: small, its key is in most other tables, and something says that it is
 * the house's own companies and not its customers: users are assigned to it, keys count within it, it is named so, or has one row
 * only. Null where the database is one company's.
 */
export function findTenant(
  tables: readonly TableSurvey[],
  user: TableSurvey | null,
): TableSurvey | null {
  const candidates = tables
    .filter((table) => table !== user && table.isWhole && table.rows <= most)
    .map((table): Candidate => {
      const others = tables.filter((other) => other !== table && other.columns.length > 2);
      const referring = others.filter((other) => referencesTo(other, table).length > 0).length;
      const name = Math.max(
        0,
        ...table.words.map(({ concepts, score }) => (concepts.has('tenant') ? score : 0)),
      );
      return { table, referring, score: name + (2 * referring) / Math.max(1, others.length) };
    })
    .filter(
      ({ table, referring, score }) =>
        referring >= 2 && score >= 0.9 && isOurs(table, tables, user),
    )
    .toSorted((a, b) => b.score - a.score);
  // A customer is of a company, whose key is in as many tables at least.
  const isBelow = ({ table, referring }: Candidate) =>
    candidates.some(
      (other) =>
        other.table !== table &&
        other.referring >= referring &&
        referencesTo(table, other.table).length > 0,
    );
  return candidates.find((one) => !isBelow(one))?.table ?? null;
}

function isOurs(
  table: TableSurvey,
  tables: readonly TableSurvey[],
  user: TableSurvey | null,
): boolean {
  const isNamed = table.words.some(
    ({ concepts, score }) =>
      score >= 0.7 && concepts.has('tenant') && theirs.every((one) => !concepts.has(one)),
  );
  return (
    isNamed ||
    // The only one that there is.
    table.rows === 1 ||
    tables.some((other) => {
      const held = referencesTo(other, table);
      if (other === table || held.length === 0) return false;
      const isWithin = other.key.length > 1 && held.some((column) => other.key.includes(column));
      const isAssigned = referencesTo(other, user).length > 0 && ownColumns(other).length <= 4;
      return other === user || isWithin || isAssigned;
    })
  );
}
