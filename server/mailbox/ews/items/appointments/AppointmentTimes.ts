import type { KeptValue } from '../keptField.ts';
import type { WrittenSeries } from '../recurrence/recurrenceContent.ts';
import type { WrittenTime } from './writtenTime.ts';

/** When an appointment happens, as it is written. */
export interface AppointmentTimes {
  isAllDay: boolean;
  start: WrittenTime;
  end: WrittenTime;
  /** Null where it happens once. */
  series: WrittenSeries | null;
  /** What has to be kept beside: `start`, `end` and `pattern`; null for those that come back as they are. */
  kept: Readonly<Record<'start' | 'end' | 'pattern', KeptValue | null>>;
}
