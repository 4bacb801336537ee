import { zoneOffset } from '../../mailbox/zoneOffset.ts';

const day = 86_400_000;
const limit = 8.64e15;

/**
 * A zone's offsets in minutes with the instants from and until which they hold, as office.js wants
 * them for `convertToLocalClientTime`: exact for some years around now, open at both ends.
 */
export function timeZoneOffsets(
  zone: string,
  now: number,
): { start: number; end: number; offset: number }[] {
  const ranges: { start: number; end: number; offset: number }[] = [];
  let start = -limit;
  let offset = zoneOffset(now - 1500 * day, zone);
  for (let at = now - 1500 * day; at < now + 1500 * day; at += day) {
    const next = zoneOffset(at + day, zone);
    if (next === offset) continue;
    const turn = turningPoint(at, at + day, zone);
    ranges.push({ start, end: turn, offset: offset / 60_000 });
    start = turn;
    offset = next;
  }
  return [...ranges, { start, end: limit, offset: offset / 60_000 }];
}

function turningPoint(from: number, to: number, zone: string): number {
  const before = zoneOffset(from, zone);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffset(middle, zone) === before) low = middle;
    else high = middle;
  }
  return Math.round(high / 60_000) * 60_000;
}
