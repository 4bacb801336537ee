import type { Blob } from './SyncRecord.ts';

/** Whether it has the form of a {@link Blob}. */
export function isBlob(value: unknown): value is Blob {
  if (typeof value !== 'object' || value === null) return false;
  const { sha256, bytes, contentType, name } = value as Record<string, unknown>;
  return (
    typeof sha256 === 'string' &&
    typeof bytes === 'number' &&
    typeof contentType === 'string' &&
    typeof name === 'string'
  );
}
