import { addDays } from '../../../shared/records/addDays.ts';
import type { Days } from './isInWindow.ts';
import type { AreaPolicy } from './Policy.ts';

/**
 * The days in which something unpaired must lie, of the policy's window and start.
 *
 * @param own yyyy-mm-dd, what is said of the folder it lies in; counts in the place of the policy's start.
 */
export function policyDays(
  { window, start }: AreaPolicy,
  today: string,
  own: string | null = null,
): Days {
  const past = window.past === null ? null : addDays(today, -window.past);
  const begin = own ?? (start.from === 'date' ? start.date : null);
  return {
    from: past === null || (begin !== null && begin > past) ? begin : past,
    to: window.future === null ? null : addDays(today, window.future),
  };
}
