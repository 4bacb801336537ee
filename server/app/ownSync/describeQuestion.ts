import type { Conflict } from '../../../shared/conflicts.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { isPrivate } from '../../core/sync/isPrivate.ts';
import type { OpenQuestion } from '../service/listQuestions.ts';

/** Most UTF-16 units of a title. */
const widest = 200;

/**
 * A question as it is listed: by the name of what it is about, where that is known.
 *
 * @param known what the sides say; where any of it is private nothing is told (NX11): that the caller owns the mailbox is
 * only what the caller says.
 */
export function describeQuestion(
  area: Area,
  { key, reason, since }: Pick<OpenQuestion, 'key' | 'reason' | 'since'>,
  known: readonly Fields[],
): Conflict {
  const isHidden = known.some(isPrivate);
  const shown = isHidden ? [] : known;
  return {
    ...{ area, key, reason },
    isPrivate: isHidden,
    title: shown.map(titleOf).find((title) => title !== null) ?? null,
    day: shown.map(dayOf).find((day) => day !== null) ?? null,
    since: since === null ? null : new Date(since).toISOString(),
  };
}

function titleOf(fields: Fields): string | null {
  for (const name of ['subject', 'displayName', 'fileAs', 'company1', 'lastName']) {
    const text = fields[name];
    if (typeof text === 'string' && text.trim() !== '') return text.trim().slice(0, widest);
  }
  return null;
}

/** The day it begins or is due, where the side that says so is. */
function dayOf({ start, due }: Fields): string | null {
  for (const moment of [start, due]) {
    const found = /\d{4}-\d\d-\d\d/.exec(JSON.stringify(moment ?? null))?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
