import type { SqlLine } from './SqlLine.ts';

/** A connection that waits in a pool between its uses. */
export interface PooledLine extends SqlLine {
  /** Whether the driver has not noticed that it went down. */
  isOpen(): boolean;
  /** Ends it; never fails. */
  close(): Promise<void>;
}
