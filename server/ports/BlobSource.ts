import type { Blob } from '../../shared/records/SyncRecord.ts';

/**
 * Whoever keeps the bytes of the pictures that records name by their hash.
 *
 * @param record the ERP record that says it, by its reference as the stamp has it; empty where nobody knows it any more.
 * @throws AppError `invalid-input` for a picture that is never to be had, such as one that is too large; `conflict` for one
 * that is another by now; `unavailable`.
 */
export type BlobSource = (blob: Blob, signal: AbortSignal, record: string) => Promise<Uint8Array>;
