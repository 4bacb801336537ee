import type { Area } from '../../../shared/records/Area.ts';
import type { SeriesLimits } from '../recurrence/SeriesLimits.ts';

/** What the planner has to know of a side: the part of its connector's capabilities that changes a plan. */
export interface Ability {
  /** Fields it holds, by area. An area without any is one it does not have. */
  fields: Readonly<Partial<Record<Area, readonly string[]>>>;
  /** Fields that it tells and never takes: what only the place of a thing says, such as the folder of a mail. */
  tells?: Readonly<Partial<Record<Area, readonly string[]>>>;
  /** Longest text it keeps in a field, in UTF-16 units. */
  limits: Readonly<Record<string, number>>;
  /** Whether a write that other people could be told of can be done silently (NX12). */
  silentWrites: boolean;
  /** What it can hold of a series, by area; in an area without, series do not take part. */
  series: Readonly<Partial<Record<Area, SeriesLimits>>>;
}
