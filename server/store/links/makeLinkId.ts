import { randomBytes } from 'node:crypto';

/**
 * An id for a link made at `now` (milliseconds since 1970) as number `place` of its request. Ids sort by time and
 * place, so links made in the same millisecond keep their order.
 */
export function makeLinkId(now: number, place: number): string {
  const time = now.toString(36).padStart(9, '0');
  const order = place.toString(36).padStart(2, '0');
  return `${time}${order}${randomBytes(12).toString('hex')}`;
}
