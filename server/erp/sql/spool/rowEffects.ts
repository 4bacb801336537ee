import { besideFrom } from './besideFrom.ts';
import { intoSpool } from './intoSpool.ts';
import { onRow } from './onRow.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import { spoolWords, type SpoolWords } from './spoolWords.ts';
import type { SpoolTables } from './SpoolTables.ts';
import type { TriggerEvent } from './TriggerEvent.ts';
import type { Watched, WatchedKind } from './Watched.ts';

/** A statement of a trigger, and when it is done; null: always. */
export interface RowEffect {
  when: string | null;
  statement: string;
}

/** What a trigger called for each row (SQLite, MariaDB) does: the row before is `old`, the row after is `new`. */
export function rowEffects(
  dialect: Extract<SpoolDialect, 'sqlite' | 'mariadb'>,
  tables: SpoolTables,
  watched: Watched,
  event: TriggerEvent,
): RowEffect[] {
  const words = spoolWords(dialect, tables);
  const same = dialect === 'sqlite' ? 'is' : '<=>';
  const into = intoSpool(words, tables.spool);
  return watched.beside === null
    ? ownEffects(words, into, watched.of, event, same)
    : besideEffects(words, into, watched, event, same);
}

function ownEffects(
  words: SpoolWords,
  into: string,
  { kind, key, company, where }: WatchedKind,
  event: TriggerEvent,
  same: string,
): RowEffect[] {
  const row = (alias: string, operation: string) => {
    const values = [
      words.text(kind),
      words.asText(words.of(alias, key)),
      words.asText(words.of(alias, company)),
      operation,
      words.mark,
    ];
    return `${into} values (${values.join(', ')})`;
  };
  const isNew = words.matches('new', where);
  const wasOld = words.matches('old', where);
  if (event === 'insert') return [{ when: isNew, statement: row('new', words.text('insert')) }];
  if (event === 'delete') return [{ when: wasOld, statement: row('old', words.text('delete')) }];
  const sameKey = [key, company]
    .map((column) => `${words.of('old', column)} ${same} ${words.of('new', column)}`)
    .join(' and ');
  const stays = [sameKey, ...(wasOld === null ? [] : [wasOld])].join(' and ');
  const operation = `case when ${stays} then ${words.text('update')} else ${words.text('insert')} end`;
  const left = isNew === null ? `not (${sameKey})` : `not (${sameKey} and ${isNew})`;
  return [
    { when: isNew, statement: row('new', operation) },
    {
      when: wasOld === null ? left : `${wasOld} and ${left}`,
      statement: row('old', words.text('delete')),
    },
  ];
}

function besideEffects(
  words: SpoolWords,
  into: string,
  watched: Watched,
  event: TriggerEvent,
  same: string,
): RowEffect[] {
  const { of, beside } = watched;
  if (beside === null) return [];
  const { last, columns } = beside;
  const records = (row: string) => {
    const isKind = words.matches('record', of.where);
    const conditions = [onRow(words, last, row), ...(isKind === null ? [] : [isKind])];
    return (
      `${into} select distinct ${words.text(of.kind)}, ${words.asText(words.of('record', of.key))}, ` +
      `${words.asText(words.of('record', of.company))}, ${words.text('update')}, ${words.mark} ` +
      `from ${besideFrom(words, watched)} where ${conditions.join(' and ')}`
    );
  };
  if (event === 'insert') return [{ when: null, statement: records('new') }];
  if (event === 'delete') return [{ when: null, statement: records('old') }];
  const differs = (names: readonly string[]) =>
    names
      .map((column) => {
        const [before, after] = [words.of('old', column), words.of('new', column)];
        return `not (${words.asBytes(before)} ${same} ${words.asBytes(after)})`;
      })
      .join(' or ');
  const place = [...last.on.map(({ theirs }) => theirs), ...Object.keys(last.where)];
  const isMoved = differs(place);
  const isShown =
    columns.length === 0 ? null : `(${differs([...new Set([...place, ...columns])])})`;
  return [
    { when: isShown, statement: records('new') },
    { when: `(${isMoved})`, statement: records('old') },
  ];
}
