import type { Moment } from './Moment.ts';

/** Whether it has the form of a moment; whether there is such a day or zone is checkRecord's question. */
export function isMoment(value: unknown): value is Moment {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const { kind, date, local, zone } = value as Record<string, unknown>;
  switch (kind) {
    case 'date':
      return typeof date === 'string';
    case 'zoned':
      return typeof local === 'string' && typeof zone === 'string';
    case 'floating':
      return typeof local === 'string';
    default:
      return false;
  }
}
