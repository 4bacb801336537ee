import type { SyncSettings } from './SyncRequest.ts';

/** Ordinary values. */
export const usualSettings: SyncSettings = {
  leaseTime: 5 * 60_000,
  sliceSize: 5_000,
  pageSize: 500,
  replans: 3,
  patience: 6,
  loopWindow: 60 * 60_000,
  named: 200,
};
