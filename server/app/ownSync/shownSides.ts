import { stableJson } from '../../../shared/records/stableJson.ts';
import type { FieldValue } from '../../../shared/records/SyncRecord.ts';
import { shownLength, shownValue } from './shownValue.ts';

type Value = FieldValue | null | undefined;

/** Where a long text begins to differ it is shown, with so many UTF-16 units before it. */
const lead = 120;

/** A field's values for the pane, absent where a side has none; what is cut is cut so that the difference is seen. */
export function shownSides(values: { erp: Value; mailbox: Value; before: Value }): {
  erp?: unknown;
  mailbox?: unknown;
  before?: unknown;
} {
  const { erp, mailbox, before } = values;
  const show = (value: Value, other: Value): unknown => shownValue(differing(value, other));
  return {
    ...(erp !== undefined && { erp: show(erp, mailbox) }),
    ...(mailbox !== undefined && { mailbox: show(mailbox, erp) }),
    ...(before !== undefined && { before: show(before, erp === before ? mailbox : erp) }),
  };
}

/** The part of it in which it differs from the other, where not all of it is shown. */
function differing(value: Value, other: Value): Value {
  if (typeof value === 'string' && typeof other === 'string') return fromDifference(value, other);
  if (!Array.isArray(value) || !Array.isArray(other) || value.length <= shownLength.list) {
    return value;
  }
  // Each member is of one kind, whichever that is.
  const members = value as readonly unknown[];
  const there = new Set((other as readonly unknown[]).map(stableJson));
  const [own, shared] = [false, true].map((isThere) =>
    members.filter((one) => there.has(stableJson(one)) === isThere),
  );
  return [...(own ?? []), ...(shared ?? [])] as FieldValue;
}

function fromDifference(text: string, other: string): string {
  if (Math.max(text.length, other.length) <= shownLength.text) return text;
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  // Seen without cutting anything off in front.
  if (same < shownLength.text / 2) return text;
  const start = text.lastIndexOf(' ', same - lead);
  return `…${text.slice(start < 0 ? same - lead : start)}`;
}
