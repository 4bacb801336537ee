import type { SqlRow, SqlValue } from '../../database/SqlDatabase.ts';
import type { WrittenFlag } from '../../mapping/sync/WrittenFlag.ts';
import type { Slot } from '../values/Slot.ts';
import { textIn } from './textIn.ts';

/** A yes or no of the mapping made ready. */
export interface ReadyFlag {
  slot: Slot;
  /** Null where the column says nothing. */
  read(row: SqlRow): boolean | null;
  codeOf(yes: boolean): SqlValue;
}

/** As flagSet.ts takes it: a column alone says yes unless it holds one of these. */
const no = ['0', 'f', 'false', 'n', 'no', 'nein'];

/** What people write for no where they write this for yes. */
const opposites: Readonly<Record<string, string>> = {
  '1': '0',
  '-1': '0',
  j: 'N',
  ja: 'nein',
  y: 'N',
  yes: 'no',
  t: 'F',
  true: 'false',
  w: 'F',
};

/** Reads and writes a flag. */
export function flagOf(flag: WrittenFlag, slotOf: (name: string) => Slot): ReadyFlag {
  const { column, is, isNot } =
    typeof flag === 'string' ? { column: flag, is: undefined, isNot: undefined } : flag;
  const slot = slotOf(column);
  const said = is === undefined ? null : [is].flat();
  const yes = said?.map((value) => String(value).toLowerCase());
  // What a driver writes for true is 'true' in PostgreSQL and 1 elsewhere.
  if (yes?.includes('true')) yes.push('1');
  else if (yes?.includes('1')) yes.push('true');
  const isNumber = slot.form !== 'text' && slot.form !== 'other';
  const yesCode = said?.[0] ?? 1;
  return {
    slot,
    read(row) {
      const text = textIn(row[slot.alias], slot)?.trim().toLowerCase();
      if (text === undefined || text === '') return null;
      return yes === undefined ? !no.includes(text) : yes.includes(text);
    },
    codeOf(isYes) {
      const code = isYes ? yesCode : (isNot ?? opposites[String(yesCode).toLowerCase()] ?? null);
      if (code === null) return slot.nullable ? null : isNumber ? 0 : '';
      if (typeof code === 'boolean') return isNumber ? Number(code) : String(code);
      return isNumber && /^-?\d+$/.test(String(code)) ? Number(code) : String(code);
    },
  };
}
