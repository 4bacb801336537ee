import { placeFields } from '../fields/placeFields.ts';
import type { KindMapping } from '../../mapping/KindMapping.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { ownColumns } from '../tables/ownColumns.ts';
import type { RoleTable } from '../tables/Roles.ts';
import { subsetOf } from './subsetOf.ts';
import { wordOf } from './wordOf.ts';

interface MailPart {
  word: 'received' | 'sent' | 'mail';
  table: TableSurvey;
  where: NonNullable<KindMapping['where']>;
}

/** Mail that came and mail that went: by table, or by a column that tells the direction. Else it is mail, and not synced. */
export function splitMails(
  mails: readonly RoleTable[],
  typed: (table: TableSurvey, column: string, value: string) => string | number,
): MailPart[] {
  const [first, second] = mails;
  if (!first) return [];
  if (second) {
    return [
      { word: 'received', table: first.table, where: {} },
      { word: 'sent', table: second.table, where: {} },
    ];
  }
  const { table } = first;
  const says = (way: 'inbox' | 'outbox') => table.words.some(({ concepts }) => concepts.has(way));
  if (says('inbox') !== says('outbox')) {
    return [{ word: says('inbox') ? 'received' : 'sent', table, where: {} }];
  }
  const column = placeFields(table, ownColumns(table), 'mail').find(
    ({ field }) => field === 'direction',
  )?.column;
  const codes = [...(column?.content.codes?.keys() ?? [])].filter((code) => code !== '');
  const ways = (['in', 'out'] as const).map((way) =>
    codes.filter((code) => wordOf('direction', code) === way),
  );
  const isTold = column !== undefined && ways.every((some) => some.length === 1);
  if (!isTold) return [{ word: 'mail', table, where: {} }];
  return ways.map(([code = ''], i) => ({
    word: i === 0 ? 'received' : 'sent',
    table: subsetOf(table, column.name, [code]),
    where: { [column.name]: typed(table, column.name, code) },
  }));
}
