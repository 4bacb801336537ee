import type { Area } from '../../../../shared/records/Area.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { FieldValue } from '../../../../shared/records/SyncRecord.ts';

/**
 * Whether what a side says now is what it was given, perhaps shortened, wrapped, trimmed or in other capitals (class 8
 * and 9 of sync-knowledge 4). A field that it does not mention, or that it lost, says nothing against it: taken for a
 * person's, a lost one would be cleared on the other side too.
 */
export function isRewritten(
  area: Area,
  field: string,
  given: FieldValue | null,
  now: FieldValue | null | undefined,
): boolean {
  if (now === undefined || now === null || sameValue(area, field, given, now)) return true;
  if (typeof given !== 'string' || typeof now !== 'string') return false;
  const [whole, rest] = [bare(given), bare(now)];
  return rest !== '' && whole.startsWith(rest);
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
