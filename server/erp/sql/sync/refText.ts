import type { RecordRef } from '../../../../shared/recordViews.ts';

/** A record's reference as one text: company, kind and key, each URL-encoded, with slashes between. */
export function refText({ company, kind, key }: RecordRef): string {
  return `${encoded(company)}/${encoded(kind)}/${encoded(key)}`;
}

/** Most keys are numbers and need nothing. */
function encoded(piece: string): string {
  return /^\w*$/.test(piece) ? piece : encodeURIComponent(piece.toWellFormed());
}
