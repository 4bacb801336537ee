import type { Direction, Schedule } from '../../core/sync/Policy.ts';

/**
 * `notice`, `every 15`, `daily 23:00`, each perhaps with a direction before it, several with commas; `never` for none.
 * @returns null for what is none of it; whether a time can be is looked at later.
 */
export function parseSchedule(
  text: string,
  area: Exclude<Direction, 'off'>,
): readonly Schedule[] | null {
  if (/^\s*(never|nie|none)?\s*$/i.test(text)) return [];
  const schedules: Schedule[] = [];
  for (const one of text.split(',')) {
    const found =
      /^\s*(?:(both|toMailbox|toErp)[\s:]+)?(?:(notice)|every[\s:]+(\d+)(?:\s*min)?|daily[\s:]+(\d\d?:\d\d))\s*$/i.exec(
        one,
      );
    if (found === null) return null;
    const [, way, notice, minutes, time] = found;
    const direction = ways.find((known) => known.toLowerCase() === way?.toLowerCase()) ?? area;
    if (notice !== undefined) schedules.push({ direction, when: 'notice' });
    else if (minutes !== undefined) schedules.push({ direction, when: { every: Number(minutes) } });
    else schedules.push({ direction, when: { daily: (time ?? '').padStart(5, '0') } });
  }
  return schedules;
}

const ways = ['both', 'toMailbox', 'toErp'] as const;
