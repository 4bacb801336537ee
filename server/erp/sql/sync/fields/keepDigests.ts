import { type BigIntStats, readFileSync, statSync } from 'node:fs';
import { measurePicture } from './measurePicture.ts';
import { mostPicture } from './mostPicture.ts';
import type { PictureFacts } from './PictureFacts.ts';

/** Files of which we remember what is in them. */
const capacity = 100_000;
/** Milliseconds: a file that was just written may be written again without its times telling. */
const settled = 10_000;

/**
 * What pictures in files are, each read once for as long as it stays as it is, by its times, length and place on the disk.
 * @param now milliseconds since 1970.
 * @returns null for a file that is too large for a picture. Errors are those of node:fs.
 */
export function keepDigests(now: () => number = Date.now): (file: string) => PictureFacts | null {
  const kept = new Map<string, { state: string; facts: PictureFacts }>();
  return (file) => {
    const stats = statSync(file, { bigint: true });
    if (stats.size > mostPicture) return null;
    const state = stateOf(stats);
    const known = kept.get(file);
    if (known?.state === state) return known.facts;
    const facts = measurePicture(readFileSync(file));
    if (Number(stats.ctimeMs) < now() - settled) {
      kept.set(file, { state, facts });
      const [oldest] = kept.keys();
      if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    }
    return facts;
  };
}

function stateOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}
