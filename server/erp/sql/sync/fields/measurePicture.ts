import { hash } from 'node:crypto';
import type { PictureFacts } from './PictureFacts.ts';

/** What is to be known of a picture, from its bytes. */
export function measurePicture(bytes: Uint8Array): PictureFacts {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return { sha256: hash('sha256', bytes, 'hex'), bytes: bytes.length, start };
}
