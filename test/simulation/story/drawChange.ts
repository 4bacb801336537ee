import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Dice } from '../Dice.ts';
import { drawFields } from './drawFields.ts';

/** What belongs together is changed together. */
const together: readonly (readonly string[])[] = [['start', 'end', 'recurrence']];

/** Somebody changes one to three fields of a thing; now and then clears one. */
export function drawChange(dice: Dice, area: Area): Fields {
  const drawn = drawFields(dice, area);
  const names = Object.keys(drawn).filter((name) => !fixed.has(name));
  const chosen = Array.from({ length: dice.between(1, 3) }, () => dice.pick(names));
  const all = new Set(
    chosen.flatMap((name) => together.find((group) => group.includes(name)) ?? [name]),
  );
  const fields = [...all].map((name): [string, Fields[string]] => {
    const isCleared = clearable.has(name) && dice.happens(0.2);
    return [name, isCleared ? null : (drawn[name] ?? null)];
  });
  return Object.fromEntries(fields);
}

/** Nobody changes these by hand. */
const fixed = new Set(['iCalUid', 'messageId', 'parties', 'received', 'sent', 'meetingState']);
const clearable = new Set(['body', 'notes', 'place', 'categories', 'businessPhone', 'jobTitle']);
