import { otherSide } from '../../../shared/records/Area.ts';
import { goesTo } from '../../core/sync/goesTo.ts';
import type { AreaPolicy, Direction } from '../../core/sync/Policy.ts';

/**
 * What follows from a direction by itself: where things go one way only, who sends leads, nothing is made there, and no
 * run or field goes the other way. Rules that are set along with it are set after this.
 */
export function followDirection(area: AreaPolicy, direction: Direction): AreaPolicy {
  if (direction === 'off' || direction === 'both') return { ...area, direction };
  const receiver = direction === 'toErp' ? 'erp' : 'mailbox';
  const source = otherSide(receiver);
  const schedule = area.schedule.map((one) => ({ ...one, direction }));
  const fields = Object.entries(area.fields).map(([field, own]) => {
    return [field, goesTo(own, receiver) ? direction : 'off'] as const;
  });
  return {
    ...area,
    direction,
    leading: source,
    create: { ...area.create, [source]: false },
    // One that ran each way is one run now.
    schedule: schedule.filter((one, at) => {
      return schedule.findIndex((other) => sameTime(one, other)) === at;
    }),
    fields: Object.fromEntries(fields.filter(([, own]) => own !== direction)),
  };
}

function sameTime(a: AreaPolicy['schedule'][number], b: AreaPolicy['schedule'][number]): boolean {
  return JSON.stringify(a.when) === JSON.stringify(b.when);
}
