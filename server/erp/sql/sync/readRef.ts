import type { RecordRef } from '../../../../shared/recordViews.ts';

/** The reference that {@link refText} made; null for a text that is none. */
export function readRef(text: string): RecordRef | null {
  const pieces = text.split('/');
  if (pieces.length !== 3) return null;
  try {
    // Most have nothing that was escaped.
    const [company = '', kind = '', key = ''] = text.includes('%')
      ? pieces.map(decodeURIComponent)
      : pieces;
    return key === '' ? null : { company, kind, key };
  } catch {
    // Half an escape.
    return null;
  }
}
