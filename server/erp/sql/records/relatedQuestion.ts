import type { RawBuilder } from 'kysely';
import type { RecordRef } from '../../../../shared/recordViews.ts';
import { comparison } from '../database/comparison.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { KindMapping } from '../mapping/KindMapping.ts';
import type { Permissions } from '../rights/Permissions.ts';
import { visibleTo } from '../rights/visibleTo.ts';
import { toText } from '../values/toText.ts';
import type { SqlKind } from './SqlKind.ts';

/**
 * The conditions for records of the target kind that belong to this record and that the user may see; null when the
 * record has nothing they could hang on (a person of no company).
 */
export function relatedQuestion(
  related: NonNullable<KindMapping['related']>[number],
  ref: RecordRef,
  row: SqlRow,
  target: SqlKind,
  permissions: Permissions,
): RawBuilder<boolean>[] | null {
  const { by, from } = related;
  const value = from === undefined ? ref.key : toText(row[from], from);
  if (value === '') return null;
  const visible = visibleTo(target, permissions);
  return [comparison(target.table, by, '=', value), ...(visible ? [visible] : [])];
}
