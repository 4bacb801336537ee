import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/records/Moment.ts';
import { wallText } from './wallText.ts';

/** The moment of the same kind, and in the same zone, when the clock shows that. */
export function withWall(moment: Moment, wall: Temporal.PlainDateTime): Moment {
  return moment.kind === 'date'
    ? { kind: 'date', date: wall.toPlainDate().toString() }
    : { ...moment, local: wallText(wall) };
}
