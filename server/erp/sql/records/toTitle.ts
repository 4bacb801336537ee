import type { RecordRef } from '../../../../shared/recordViews.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { cleanText } from '../values/cleanText.ts';
import { fillTemplate } from '../values/fillTemplate.ts';
import type { SqlErp } from './SqlErp.ts';
import type { SqlKind } from './SqlKind.ts';

/** What a person calls a record: its title, else its number, else its key, never nothing. */
export function toTitle(erp: SqlErp, kind: SqlKind, ref: RecordRef, row: SqlRow): string {
  const said = (source: SqlKind['number']) =>
    source ? cleanText(fillTemplate(source, row, erp.mapping), false, 300) : '';
  return said(kind.title) || said(kind.number) || ref.key;
}
