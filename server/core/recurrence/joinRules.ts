import { Temporal } from 'temporal-polyfill';
import { AppError } from '../AppError.ts';
import type { WallRule } from './WallRule.ts';

type Wall = Temporal.PlainDateTime;

/** How many in a row may be taken out by another rule before it counts as never happening. */
const mostTakenOut = 1000;

/**
 * Several rules and dates as one: what any of them says, once, without what the last ones take out (RFC 2445 EXRULE,
 * which RFC 5545 dropped and calendars still hold).
 */
export function joinRules(
  rules: readonly WallRule[],
  dates: readonly Wall[],
  without: readonly WallRule[],
): WallRule {
  const [only] = rules;
  if (only !== undefined && rules.length === 1 && dates.length === 0 && without.length === 0) {
    return only;
  }
  const isOut = (wall: Wall) => without.some((rule) => rule.between(wall, wall).length > 0);
  const step = (at: Wall, look: (at: Wall) => readonly (Wall | null)[], to: 1 | -1) => {
    let from = at;
    for (let tries = 0; tries < mostTakenOut; tries += 1) {
      const found = look(from).filter((wall) => wall !== null);
      const [nearest] = found.sort((a, b) => to * Temporal.PlainDateTime.compare(a, b));
      if (nearest === undefined || !isOut(nearest)) return nearest ?? null;
      from = to === 1 ? nearest.add({ seconds: 1 }) : nearest;
    }
    throw new AppError('invalid-input', 'A series is taken back by its own rules.', {
      reason: 'rule-too-long',
    });
  };
  const compare = (a: Wall, b: Wall) => Temporal.PlainDateTime.compare(a, b);
  return {
    between: (from, to) => {
      const fromDates = dates.filter((wall) => compare(wall, from) >= 0 && compare(wall, to) <= 0);
      const all = [...rules.flatMap((rule) => rule.between(from, to)), ...fromDates].sort(compare);
      return all.filter(
        (wall, index) => (index === 0 || !wall.equals(all[index - 1] ?? '')) && !isOut(wall),
      );
    },
    next: (at) =>
      step(
        at,
        (from) => [
          ...rules.map((rule) => rule.next(from)),
          ...dates.filter((wall) => compare(wall, from) >= 0),
        ],
        1,
      ),
    previous: (at) =>
      step(
        at,
        (from) => [
          ...rules.map((rule) => rule.previous(from)),
          ...dates.filter((wall) => compare(wall, from) < 0),
        ],
        -1,
      ),
  };
}
