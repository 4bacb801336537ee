import type { RecordRef, RecordSummary } from '../../../../shared/recordViews.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { cleanText } from '../values/cleanText.ts';
import { fillAddress } from '../values/fillAddress.ts';
import { fillTemplate } from '../values/fillTemplate.ts';
import type { SqlErp } from './SqlErp.ts';
import type { SqlKind } from './SqlKind.ts';
import { toFigures } from './toFigures.ts';
import { toTitle } from './toTitle.ts';

const mostFigures = 3;

/**
 * A row as a line in a list.
 * @param onBadFigure what to do about a figure that cannot be understood: `fail` throws, `show` puts what the ERP holds in
 * its place, as a text with a warning, for lists in which one record must not stop the others.
 * @throws AppError `bad-answer` for a value that cannot be understood.
 */
export function toSummary(
  erp: SqlErp,
  kind: SqlKind,
  ref: RecordRef,
  row: SqlRow,
  organization: RecordSummary['organization'],
  onBadFigure: 'fail' | 'show',
): RecordSummary {
  const { mapping } = erp;
  const number = kind.number ? cleanText(fillTemplate(kind.number, row, mapping), false, 100) : '';
  return {
    ref,
    family: kind.kind.family,
    title: toTitle(erp, kind, ref, row),
    number: number === '' ? null : number,
    subtitle: kind.subtitle ? cleanText(fillTemplate(kind.subtitle, row, mapping), false, 300) : '',
    organization,
    figures: toFigures(erp, kind, row, onBadFigure).slice(0, mostFigures),
    openUrl: kind.openUrl ? fillAddress(kind.openUrl, row, mapping) : null,
  };
}
