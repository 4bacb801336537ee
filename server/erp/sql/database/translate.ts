import type { SqlDialect } from './SqlDialect.ts';

/** A piece of SQL: quoted texts and names are never looked into. */
const pieces =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[(?:[^\]]|\]\])*\]|[A-Za-z_]\w*|\s+|./gs;

/** What `cast(… as text)` and `cast(… as bigint)` are elsewhere. */
const types: Readonly<Partial<Record<SqlDialect, { text: string; bigint: string }>>> = {
  mariadb: { text: 'char', bigint: 'signed' },
  mssql: { text: 'nvarchar(max)', bigint: 'bigint' },
  pervasive: { text: 'varchar(4000)', bigint: 'bigint' },
  ansi: { text: 'varchar(4000)', bigint: 'bigint' },
};

/** Which have no LIMIT at the end of a SELECT but TOP at its start. */
const topped: readonly SqlDialect[] = ['mssql', 'pervasive', 'ansi'];

/**
 * Our SQL in a dialect's words. We write SQLite's and PostgreSQL's common language; elsewhere differ
 * `cast(… as text)`, `cast(… as bigint)`, `limit 10` and `desc nulls last` (all others put nulls last when descending).
 */
export function translate(sql: string, dialect: SqlDialect): string {
  const own = types[dialect];
  if (!own) return sql;
  const words = sql.match(pieces) ?? [];
  const said: string[] = [];
  /** Where the SELECT of each open parenthesis stands in what was said. */
  const selects: (number | null)[] = [null];
  /** Indexes of the words that are more than space. */
  const solid = [...words.keys()].filter((i) => words[i]?.trim() !== '');
  for (let at = 0; at < solid.length; at++) {
    const i = solid[at] ?? 0;
    const word = words[i] ?? '';
    const next = (ahead: number) => (words[solid[at + ahead] ?? -1] ?? '').toLowerCase();
    const before = (words[solid[at - 1] ?? -1] ?? '').toLowerCase();
    const lower = word.toLowerCase();
    if (at > 0 && i > 0 && words[i - 1]?.trim() === '') said.push(words[i - 1] ?? '');
    if (lower === '(') selects.push(null);
    if (lower === ')') selects.pop();
    if (lower === 'select') selects[selects.length - 1] = said.length + 1;
    if ((lower === 'text' || lower === 'bigint') && before === 'as' && next(1) === ')') {
      said.push(own[lower]);
    } else if (lower === 'nulls' && next(1) === 'last' && before === 'desc') {
      at++;
    } else if (lower === 'limit' && topped.includes(dialect) && /^\d$/.test(next(1))) {
      let number = '';
      while (/^\d$/.test(next(1))) {
        number += next(1);
        at++;
      }
      const place = selects.at(-1);
      if (place !== null && place !== undefined) said.splice(place, 0, ` top (${number})`);
    } else said.push(word);
  }
  return said.join('');
}
