import type { Figure } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { FigureMapping } from '../mapping/FigureMapping.ts';
import { cleanText } from '../values/cleanText.ts';
import { toFigure } from '../values/toFigure.ts';
import { toText } from '../values/toText.ts';
import { todayIn } from '../values/todayIn.ts';
import type { SqlErp } from './SqlErp.ts';
import type { SqlKind } from './SqlKind.ts';

/**
 * Every figure that the mapping names of a record and the ERP has a value for.
 *
 * @param onBadFigure as toSummary has it.
 * @throws AppError `bad-answer` for a value that cannot be understood.
 */
export function toFigures(
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
    .filter((figure) => figure !== null);
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
