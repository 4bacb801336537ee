import type { Area, Side } from '../../../shared/records/Area.ts';
import { sides } from '../../../shared/records/Area.ts';
import { canonicalPattern } from '../../../shared/records/canonicalPattern.ts';
import type { Exception, Pattern, Recurrence } from '../../../shared/records/Recurrence.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import { stableJson } from '../../../shared/records/stableJson.ts';
import { mergeValue, type MergedValue, type ValueRules, type Versions } from './mergeValue.ts';

type Changes = Exception['changes'];

/** Undefined is an occurrence, or a field of one, as the pattern has it; null is not the same. */
const same = (a: unknown, b: unknown): boolean =>
  a === undefined || b === undefined ? a === b : stableJson(a) === stableJson(b);

/** However its days are ordered: what a server rewrites is no change. */
const samePattern = (a: Pattern, b: Pattern): boolean =>
  stableJson(canonicalPattern(a)) === stableJson(canonicalPattern(b));

/**
 * Merges two forms of a series part by part: its pattern, its range, and every occurrence by itself, there field by
 * field. Two people who move two different occurrences do not collide (sync-knowledge 4, class 7).
 */
export function mergeRecurrence(
  area: Area,
  { before, now }: Versions<Recurrence>,
  rules: ValueRules,
): MergedValue<Recurrence> {
  const part = <K extends 'pattern' | 'range'>(
    name: K,
    alike: (a: Recurrence[K], b: Recurrence[K]) => boolean,
  ): MergedValue<Recurrence[K]> =>
    mergeValue({ before: each(before, name), now: each(now, name) }, rules, alike);
  const pattern = part('pattern', samePattern);
  const range = part('range', same);
  if (pattern === 'conflict' || range === 'conflict') return 'conflict';

  const exceptions: Record<Side, Exception[]> = { erp: [], mailbox: [] };
  for (const original of originals(before, now)) {
    const merged = mergeOccurrence(
      area,
      { before: at(before, original), now: at(now, original) },
      rules,
    );
    if (merged === 'conflict') return 'conflict';
    for (const side of sides) {
      const changes = merged[side];
      if (changes !== undefined) exceptions[side].push({ original, changes });
    }
  }
  const build = (side: Side): Recurrence => ({
    pattern: pattern[side],
    range: range[side],
    exceptions: exceptions[side],
  });
  return { erp: build('erp'), mailbox: build('mailbox') };
}

/** Undefined is an occurrence as the pattern has it, null a cancelled one. */
function mergeOccurrence(
  area: Area,
  versions: Versions<Changes | undefined>,
  rules: ValueRules,
): MergedValue<Changes | undefined> {
  const whole = mergeValue(versions, { ...rules, leading: 'ask' }, same);
  if (whole !== 'conflict') return whole;
  const { before, now } = versions;
  const [erp, mailbox] = [now.erp, now.mailbox];
  if (!erp || !mailbox) return mergeValue(versions, rules, same);
  const names = new Set(
    [erp, mailbox, before.erp ?? {}, before.mailbox ?? {}].flatMap(Object.keys),
  );
  const result: Record<Side, Record<string, NonNullable<Changes>[string]>> = {
    erp: {},
    mailbox: {},
  };
  for (const name of [...names].sort()) {
    const merged = mergeValue(
      {
        before: { erp: before.erp?.[name], mailbox: before.mailbox?.[name] },
        now: { erp: erp[name], mailbox: mailbox[name] },
      },
      rules,
      (a, b) => (a === undefined || b === undefined ? a === b : sameValue(area, name, a, b)),
    );
    if (merged === 'conflict') return 'conflict';
    for (const side of sides) {
      const value = merged[side];
      if (value !== undefined) result[side][name] = value;
    }
  }
  return result;
}

function each<K extends keyof Recurrence>(
  both: Record<Side, Recurrence>,
  name: K,
): Record<Side, Recurrence[K]> {
  return { erp: both.erp[name], mailbox: both.mailbox[name] };
}

function originals(...versions: Readonly<Record<Side, Recurrence>>[]): string[] {
  const all = versions.flatMap(({ erp, mailbox }) => [...erp.exceptions, ...mailbox.exceptions]);
  return [...new Set(all.map(({ original }) => original))].sort();
}

function at(both: Record<Side, Recurrence>, original: string): Record<Side, Changes | undefined> {
  const find = (side: Side): Changes | undefined =>
    both[side].exceptions.find((exception) => exception.original === original)?.changes;
  return { erp: find('erp'), mailbox: find('mailbox') };
}
