import type { FieldValue } from '../../../../../shared/records/SyncRecord.ts';

/** A text with something in it; null for anything else. Exchange keeps no empty texts: they are taken away. */
export function filledText(value: FieldValue | null | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
