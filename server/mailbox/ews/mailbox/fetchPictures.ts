import { createHash } from 'node:crypto';
import { AppError } from '../../../core/AppError.ts';
import type { ItemStep } from '../items/ItemStep.ts';
import type { WriteRun } from './WriteRun.ts';

/**
 * Reads the bytes of the pictures that steps attach, before anything is written.
 *
 * @returns by their hash
 * @throws AppError `not-configured` where nobody keeps them, `bad-answer` where they are others; or
 *   what their keeper fails with
 */
export async function fetchPictures(
  { parts, signal }: WriteRun,
  steps: readonly ItemStep[],
): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  for (const step of steps) {
    if (step.do !== 'attachPicture' || pictures.has(step.picture.sha256)) continue;
    if (parts.blobs === undefined) {
      throw new AppError('not-configured', 'Pictures are not written to this mailbox.', {
        reason: 'no-pictures',
      });
    }
    const bytes = Buffer.from(await parts.blobs(step.picture, signal));
    if (createHash('sha256').update(bytes).digest('hex') !== step.picture.sha256) {
      throw new AppError('bad-answer', 'The picture is not the one that was to be written.', {
        reason: 'picture-changed',
      });
    }
    pictures.set(step.picture.sha256, bytes);
  }
  return pictures;
}
