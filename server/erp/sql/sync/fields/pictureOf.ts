import type { Blob } from '../../../../../shared/records/SyncRecord.ts';
import type { PictureFacts } from './PictureFacts.ts';

/** What a picture is when nobody says it: told by its first bytes. */
const signatures: readonly [start: string, contentType: string][] = [
  ['ffd8ff', 'image/jpeg'],
  ['89504e47', 'image/png'],
  ['474946', 'image/gif'],
  ['424d', 'image/bmp'],
];

/** A picture, known by its bytes. Null for no bytes. */
export function pictureOf(
  { sha256, bytes, start }: PictureFacts,
  contentType: string | undefined,
  name: string,
): Blob | null {
  if (bytes === 0) return null;
  const found = signatures.find(([signature]) => start.startsWith(signature));
  return {
    sha256,
    bytes,
    contentType: contentType ?? found?.[1] ?? 'application/octet-stream',
    name,
  };
}
