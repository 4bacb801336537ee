import { canonicalLocal } from './canonicalLocal.ts';
import { canonicalZone } from './canonicalZone.ts';
import type { Moment } from './Moment.ts';

/**
 * A moment as it is compared: by wall time, zone and kind (sync-knowledge 3.9). Nine in Berlin and eight in UTC are not
 * the same, although they may be the same instant today.
 */
export function canonicalMoment(moment: Moment): Moment {
  switch (moment.kind) {
    case 'date':
      return { kind: 'date', date: moment.date.trim() };
    case 'zoned':
      return {
        kind: 'zoned',
        local: canonicalLocal(moment.local),
        zone: canonicalZone(moment.zone.trim()),
      };
    case 'floating':
      return { kind: 'floating', local: canonicalLocal(moment.local) };
  }
}
