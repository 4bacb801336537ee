import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Recurrence } from '../../../shared/records/Recurrence.ts';
import { wallOf } from '../time/wallOf.ts';
import { joinRules } from './joinRules.ts';
import { parseLines } from './parseLines.ts';
import { patternRule } from './patternRule.ts';
import { tryRule } from './tryRule.ts';
import type { WallRule } from './WallRule.ts';
import { wallRuleText } from './wallRuleText.ts';

/** Steps that one question may take: a daily series of fifty years has 18,000 occurrences. */
const mostSteps = 20_000;

/** Wall time goes through the library as if it were UTC, which has no gaps. */
const utc = 'UTC';

/**
 * The pattern of a series, ready to be asked. Exceptions have no part in it.
 *
 * @throws AppError `invalid-input` for a rule that cannot be read, happens too often to count or never; also when it
 * is asked.
 */
export function asWallRule(
  start: Moment,
  { pattern, range }: Pick<Recurrence, 'pattern' | 'range'>,
): WallRule {
  const rule = patternRule(pattern);
  const first = wallOf(start);
  // What comes after one is done depends on when that is, so only one is known.
  if (rule === null) return joinRules([], [first], []);
  const { rules, dates, without } = parseLines(rule, start);
  const build = (text: string) => oneRule(wallRuleText(text, range, start), first);
  return joinRules(rules.map(build), dates, without.map(build));
}

function oneRule(rruleString: string, first: Temporal.PlainDateTime): WallRule {
  const rule = tryRule(
    () =>
      new RRuleTemporal<Temporal.ZonedDateTime>({
        rruleString,
        dtstart: first.toZonedDateTime(utc),
        maxIterations: mostSteps,
        temporal: Temporal,
      }),
  );
  return {
    between: (from, to) =>
      tryRule(() => rule.between(from.toZonedDateTime(utc), to.toZonedDateTime(utc), true)).map(
        (found) => found.toPlainDateTime(),
      ),
    next: (at) =>
      tryRule(() => rule.next(at.toZonedDateTime(utc), true))?.toPlainDateTime() ?? null,
    previous: (at) =>
      tryRule(() => rule.previous(at.toZonedDateTime(utc), false))?.toPlainDateTime() ?? null,
  };
}
