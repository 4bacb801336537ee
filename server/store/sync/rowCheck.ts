import { crc32 } from 'node:zlib';

/** What tells a row as we wrote it from one that was damaged or changed by somebody else: CRC-32 over all that is in it. */
export function rowCheck(...facts: readonly (string | number | null)[]): number {
  return crc32(JSON.stringify(facts));
}
