import type { Area } from '../../../shared/records/Area.ts';

/** What the planner has to know of a side: the part of its connector's capabilities that changes a plan. */
export interface Ability {
  /** Fields it holds, by area. An area without any is one it does not have. */
  fields: Readonly<Partial<Record<Area, readonly string[]>>>;
  /** Longest text it keeps in a field, in UTF-16 units. */
  limits: Readonly<Record<string, number>>;
  /** Whether a write that other people could be told of can be done silently (NX12). */
  silentWrites: boolean;
  /** Whether a series is one thing; else series do not take part. */
  series: boolean;
}
