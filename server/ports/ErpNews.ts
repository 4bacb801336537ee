import type { Area } from '../../shared/records/Area.ts';

/** Something may have changed in the ERP; what, only a listing says. */
export interface ErpChange {
  /** Null where it is not known. */
  areas: readonly Area[] | null;
  /** Ids of the companies; null where it is not known. */
  companies: readonly string[] | null;
}

/**
 * Tells when it is worth looking at the ERP (MT3, EM3): at once, and whenever something came. Without any of it polling
 * alone finds the same. Ends with the signal; does not fail: an ERP that is away is asked again.
 */
export type ErpNews = (onChange: (change: ErpChange) => void, signal: AbortSignal) => Promise<void>;
