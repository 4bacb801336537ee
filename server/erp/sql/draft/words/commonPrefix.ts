import { tokensOf } from './tokensOf.ts';

/** So many of a table's columns must begin alike. */
const most = 0.6;

/** What most columns of a table begin with, as in `cl_nom`, `cl_rue`: it names the table and says nothing of the column. */
export function commonPrefix(columns: readonly string[]): string | null {
  const first = columns.flatMap((name) => {
    const [token, ...rest] = tokensOf(name);
    return token !== undefined && rest.length > 0 ? [token] : [];
  });
  const [best] = [...Map.groupBy(first, (token) => token)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return best && best[1].length >= Math.max(4, columns.length * most) ? best[0] : null;
}
