import { createHash } from 'node:crypto';
import type { Blob } from '../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../core/AppError.ts';
import type { BlobSource } from '../../../ports/BlobSource.ts';
import type { ItemStep } from '../items/ItemStep.ts';
import { isUnfit } from './isUnfit.ts';

/** Bytes that are held while a batch of things is written; portraits of fifty contacts are less. */
const most = 16 * 1024 * 1024;

/** The bytes of the pictures of one write. What is more than may be held is read once more when its turn has come. */
export class PictureShelf {
  readonly #source: BlobSource | undefined;
  readonly #signal: AbortSignal;
  readonly #held = new Map<string, Buffer>();
  readonly #recordOf = new Map<string, string>();
  #bytes = 0;

  constructor(source: BlobSource | undefined, signal: AbortSignal) {
    this.#source = source;
    this.#signal = signal;
  }

  /**
   * Reads the pictures that steps attach, before anything is written. One that is never to be had fails when its turn has
   * come.
   *
   * @param record the ERP record that says them.
   * @throws AppError as `bytesOf`.
   */
  async fetch(steps: readonly ItemStep[], record: string): Promise<void> {
    for (const step of steps) {
      if (step.do !== 'attachPicture') continue;
      const { sha256 } = step.picture;
      this.#recordOf.set(sha256, record);
      if (this.#held.has(sha256)) continue;
      const bytes = await this.bytesOf(step.picture).catch((error: unknown) => {
        if (error instanceof AppError && isUnfit(error)) return null;
        throw error;
      });
      if (bytes === null || this.#bytes + bytes.length > most) continue;
      this.#held.set(sha256, bytes);
      this.#bytes += bytes.length;
    }
  }

  /**
   * The bytes of a picture.
   *
   * @throws AppError `not-configured` where nobody keeps them, `bad-answer` where they are others; or what their keeper
   * fails with.
   */
  async bytesOf(picture: Blob): Promise<Buffer> {
    const held = this.#held.get(picture.sha256);
    if (held !== undefined) return held;
    if (this.#source === undefined) {
      throw new AppError('not-configured', 'Pictures are not written to this mailbox.', {
        reason: 'no-pictures',
      });
    }
    const record = this.#recordOf.get(picture.sha256) ?? '';
    const bytes = Buffer.from(await this.#source(picture, this.#signal, record));
    if (createHash('sha256').update(bytes).digest('hex') !== picture.sha256) {
      throw new AppError('bad-answer', 'The picture is not the one that was to be written.', {
        reason: 'picture-changed',
      });
    }
    return bytes;
  }
}
