import type { Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Ability } from './Ability.ts';

/**
 * Of two things that are paired for the first time, the fields in which one side holds what is left of the other's text
 * when it is cut to that side's length, perhaps in other capitals and with fewer blanks. They count as in step, so that
 * no shortened text is written back over the whole one (class 8 of sync-knowledge 4).
 */
export function alikeFields(
  now: Readonly<Record<Side, Fields>>,
  can: Readonly<Record<Side, Ability>>,
): Record<Side, Fields> {
  const isCut = (field: string, short: Side, long: Side): boolean => {
    const [cut, whole] = [now[short][field], now[long][field]];
    const limit = can[short].limits[field];
    if (limit === undefined || typeof cut !== 'string' || typeof whole !== 'string') return false;
    // It may leave out blanks before it cuts, or not at all.
    const beginnings = [whole, tight(whole)].map((text) => bare(text.slice(0, limit)));
    return whole.length > limit && beginnings.includes(bare(cut));
  };
  const names = Object.keys(now.erp).filter(
    (field) => isCut(field, 'erp', 'mailbox') || isCut(field, 'mailbox', 'erp'),
  );
  const only = (fields: Fields): Fields =>
    Object.fromEntries(names.map((field) => [field, fields[field] ?? null]));
  return { erp: only(now.erp), mailbox: only(now.mailbox) };
}

function bare(text: string): string {
  return tight(text).toLowerCase();
}

function tight(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
