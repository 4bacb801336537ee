import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/records/Moment.ts';
import { wallText } from '../time/wallText.ts';

/** The name of an occurrence: its original start as an exception has it. */
export function originalText(start: Moment, wall: Temporal.PlainDateTime): string {
  return start.kind === 'date' ? wall.toPlainDate().toString() : wallText(wall);
}
