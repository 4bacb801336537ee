import type { Area, Side } from '../../../shared/records/Area.ts';
import { sides } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import { isIdleLead } from '../../../shared/records/isIdleLead.ts';
import type { Recurrence } from '../../../shared/records/Recurrence.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import type { FieldRules } from './fieldRules.ts';
import { fitSeries } from './fitSeries.ts';
import { mergeRecurrence } from './mergeRecurrence.ts';
import { mergeSet } from './mergeSet.ts';
import { mergeValue, type MergedValue, type ValueRules, type Versions } from './mergeValue.ts';

/** What is to be set on each side; or the fields that people must decide, and then nothing is set. */
export interface Merge {
  set: Record<Side, Fields>;
  conflicts: readonly string[];
}

type Value = FieldValue | null | undefined;

/**
 * Three-way merge by field (NX2, design.md "The sync"). Each side is compared with its own baseline; an empty
 * baseline is a first pairing: then what only one side has fills the other, and what differs is decided by the
 * leading side or asked. A value that the other side has already is never written again.
 */
export function mergeFields(area: Area, versions: Versions<Fields>, rules: FieldRules): Merge {
  const set: Record<Side, Record<string, FieldValue | null>> = { erp: {}, mailbox: {} };
  const conflicts: string[] = [];
  for (const field of names(versions)) {
    const value: Versions<Value> = {
      before: { erp: versions.before.erp[field], mailbox: versions.before.mailbox[field] },
      now: { erp: versions.now.erp[field], mailbox: versions.now.mailbox[field] },
    };
    const merged = mergeField(area, field, value, rules.of(field));
    if (merged === 'conflict') {
      conflicts.push(field);
      continue;
    }
    for (const side of sides) {
      const wanted = merged[side];
      const has = value.now[side];
      if (wanted === undefined || sameValue(area, field, wanted, has)) continue;
      set[side][field] = wanted;
    }
  }
  const { now } = versions;
  // When something is to remind that reminds no more nobody need decide, and it is not written.
  const isIdle = (side: Side, field: string): boolean =>
    isIdleLead(area, field, { ...now[side], ...set[side] }['reminderSet']);
  const open = conflicts.filter((field) => !sides.every((side) => isIdle(side, field)));
  if (open.length > 0) return { set: { erp: {}, mailbox: {} }, conflicts: open };
  for (const side of sides) {
    for (const [field, value] of Object.entries(set[side])) {
      if (value !== null && isIdle(side, field)) Reflect.deleteProperty(set[side], field);
    }
  }
  return {
    set: {
      erp: fitSeries(area, set.erp, now.erp),
      mailbox: fitSeries(area, set.mailbox, now.mailbox),
    },
    conflicts: open,
  };
}

function names({ before, now }: Versions<Fields>): string[] {
  const all = [before.erp, before.mailbox, now.erp, now.mailbox].flatMap(Object.keys);
  return [...new Set(all)].sort();
}

function mergeField(
  area: Area,
  field: string,
  versions: Versions<Value>,
  rules: ValueRules,
): MergedValue<Value> {
  const table = fieldTables[area];
  const type = Object.hasOwn(table, field) ? table[field]?.type : undefined;
  if (type === 'set' && isKnown(versions.now)) {
    const merged = mergeSet(
      { before: elements(versions.before), now: elements(versions.now) },
      rules,
    );
    return { erp: orNull(merged.erp), mailbox: orNull(merged.mailbox) };
  }
  const series = type === 'recurrence' ? allSeries(versions) : null;
  if (series !== null) return mergeRecurrence(area, series, rules);
  const same = (a: Value, b: Value): boolean => sameValue(area, field, a, b);
  return mergeValue(versions, rules, same, (before, now) => {
    // Not mentioned is not changed; empty where nothing was known says nothing new.
    if (now === undefined || (now === null && before === undefined)) return false;
    return !same(before, now);
  });
}

function isKnown(now: Readonly<Record<Side, Value>>): boolean {
  return sides.every((side) => now[side] === null || Array.isArray(now[side]));
}

function elements(values: Readonly<Record<Side, Value>>): Record<Side, readonly string[]> {
  const of = (value: Value): readonly string[] =>
    Array.isArray(value) ? (value as readonly string[]) : [];
  return { erp: of(values.erp), mailbox: of(values.mailbox) };
}

function orNull(set: readonly string[]): readonly string[] | null {
  return set.length === 0 ? null : set;
}

/** By part only where all four are series; otherwise the whole is one value. */
function allSeries(versions: Versions<Value>): Versions<Recurrence> | null {
  const all = [versions.before, versions.now].flatMap(({ erp, mailbox }) => [erp, mailbox]);
  const isSeries = all.every((value) => typeof value === 'object' && value !== null);
  return isSeries ? (versions as Versions<Recurrence>) : null;
}
