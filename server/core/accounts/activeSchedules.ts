import type { Area } from '../../../shared/records/Area.ts';
import type { Policy, Schedule } from '../sync/Policy.ts';

/** The schedules that an area runs by just now: none while the account is paused (BW5) or has no company (BW7, MT9). */
export function activeSchedules(
  { isPaused }: { isPaused: boolean },
  { company, areas }: Policy,
  area: Area,
): readonly Schedule[] {
  if (isPaused || company === null || areas[area].direction === 'off') return [];
  return areas[area].schedule;
}
