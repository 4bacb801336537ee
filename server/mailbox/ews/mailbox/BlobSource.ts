import type { Blob } from '../../../../shared/records/SyncRecord.ts';

/** Whoever keeps the bytes of the pictures that records name by their hash. */
export type BlobSource = (blob: Blob, signal: AbortSignal) => Promise<Uint8Array>;
