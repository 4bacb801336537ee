import type { Stamp } from '../../../../core/sync/Stamp.ts';
import { stampStart } from './stampStart.ts';

/** A stamp as it stands in its column. */
export function writeStamp(stamp: Stamp): string {
  return `${stampStart}${stamp.pairId}:${JSON.stringify(stamp)}`;
}
