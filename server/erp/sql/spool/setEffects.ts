import { besideFrom } from './besideFrom.ts';
import { intoSpool } from './intoSpool.ts';
import { onRow } from './onRow.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import { spoolWords, type SpoolWords } from './spoolWords.ts';
import type { SpoolTables } from './SpoolTables.ts';
import type { TriggerEvent } from './TriggerEvent.ts';
import type { Watched, WatchedKind } from './Watched.ts';

/** What a trigger calls the rows before and after a statement. */
const rows = {
  postgres: { before: 'old_rows', after: 'new_rows' },
  mssql: { before: 'deleted', after: 'inserted' },
} as const;

/**
 * What a trigger called once for a statement (PostgreSQL, SQL Server) does with all rows before and after it. Nobody says which
 * row became which: what is in both has changed, by its key.
 */
export function setEffects(
  dialect: Extract<SpoolDialect, 'postgres' | 'mssql'>,
  tables: SpoolTables,
  watched: Watched,
  event: TriggerEvent,
): string[] {
  const words = spoolWords(dialect, tables);
  const into = intoSpool(words, tables.spool);
  const { before, after } = rows[dialect];
  return watched.beside === null
    ? [ownEffect(words, into, watched.of, event, before, after)]
    : [besideEffect(words, into, watched, event, before, after)];
}

function ownEffect(
  words: SpoolWords,
  into: string,
  { kind, key, company, where }: WatchedKind,
  event: TriggerEvent,
  before: string,
  after: string,
): string {
  const keys = (rowset: string) => {
    const isKind = words.matches('r', where);
    return (
      `(select distinct ${words.asText(words.of('r', key))} as k, ` +
      `coalesce(${words.asText(words.of('r', company))}, ${words.text('')}) as c ` +
      `from ${rowset} as r${isKind === null ? '' : ` where ${isKind}`})`
    );
  };
  if (event !== 'update') {
    const rowset = event === 'insert' ? after : before;
    return `${into} select ${words.text(kind)}, x.k, x.c, ${words.text(event)}, ${words.mark} from ${keys(rowset)} as x where x.k is not null`;
  }
  const operation = `case when o.k is null then ${words.text('insert')} when n.k is null then ${words.text('delete')} else ${words.text('update')} end`;
  return (
    `${into} select ${words.text(kind)}, coalesce(n.k, o.k), coalesce(n.c, o.c), ${operation}, ${words.mark} ` +
    `from ${keys(after)} as n full join ${keys(before)} as o on n.k = o.k and n.c = o.c ` +
    `where coalesce(n.k, o.k) is not null`
  );
}

function besideEffect(
  words: SpoolWords,
  into: string,
  watched: Watched,
  event: TriggerEvent,
  before: string,
  after: string,
): string {
  const { of, beside } = watched;
  if (beside === null) return '';
  const { last, columns } = beside;
  const named = [...new Set([...last.on.map(({ theirs }) => theirs), ...Object.keys(last.where)])];
  const compared =
    columns.length === 0 || event !== 'update' ? [] : [...new Set([...named, ...columns])];
  const select = (rowset: string) =>
    `select ${[
      ...named.map((column) => words.of('r', column)),
      ...compared.map((column, i) => `${words.asBytes(words.of('r', column))} as shown_${i}`),
    ].join(', ')} from ${rowset} as r`;
  const touched = {
    insert: select(after),
    delete: select(before),
    update:
      compared.length === 0
        ? `${select(after)} union all ${select(before)}`
        : `(${select(after)} except ${select(before)}) union all (${select(before)} except ${select(after)})`,
  }[event];
  const isKind = words.matches('record', of.where);
  return (
    `${into} select distinct ${words.text(of.kind)}, ${words.asText(words.of('record', of.key))}, ` +
    `${words.asText(words.of('record', of.company))}, ${words.text('update')}, ${words.mark} ` +
    `from ${besideFrom(words, watched)} join (${touched}) as changed on ${onRow(words, last, 'changed')}` +
    (isKind === null ? '' : ` where ${isKind}`)
  );
}
