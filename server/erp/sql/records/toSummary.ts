import type { Figure, RecordRef, RecordSummary } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { FigureMapping } from '../mapping/FigureMapping.ts';
import { cleanText } from '../values/cleanText.ts';
import { fillAddress } from '../values/fillAddress.ts';
import { fillTemplate } from '../values/fillTemplate.ts';
import { toFigure } from '../values/toFigure.ts';
import { toText } from '../values/toText.ts';
import { todayIn } from '../values/todayIn.ts';
import type { SqlErp } from './SqlErp.ts';
import type { SqlKind } from './SqlKind.ts';
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
    figures: toFigures(erp, kind, row, onBadFigure),
    openUrl: kind.openUrl ? fillAddress(kind.openUrl, row, mapping) : null,
  };
}

function toFigures(
  erp: SqlErp,
  kind: SqlKind,
  row: SqlRow,
  onBadFigure: 'fail' | 'show',
): Figure[] {
  const today = todayIn(erp.mapping.timeZone, erp.clock.now());
  return (kind.mapping.figures ?? [])
    .map((figure, i) => {
      try {
        return toFigure(figure, kind.figures[i] ?? null, row, erp.mapping, today);
      } catch (error) {
        if (onBadFigure === 'fail' || !(error instanceof AppError)) throw error;
        return asItIs(figure, row);
      }
    })
    .filter((figure) => figure !== null)
    .slice(0, mostFigures);
}

/** What the ERP holds, as a text with a warning. */
function asItIs({ name, label, money, number, date, time }: FigureMapping, row: SqlRow) {
  const column = money?.column ?? number ?? date ?? time ?? '';
  const value = row[column];
  if (value === null || value === undefined || typeof value === 'object') return null;
  const text = cleanText(
    typeof value === 'number' ? value.toFixed(2) : toText(value, column),
    false,
    60,
  );
  return { name, label, value: { type: 'text' as const, text }, emphasis: 'warning' as const };
}
