/**
 * “; did you mean x?” for a name that is not there, or nothing when no other is near.
 * @param names those that are there.
 */
export function nearest(name: string, names: Iterable<string>): string {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const other of names) {
    const steps = distance(name.toLowerCase(), other.toLowerCase());
    if (steps < least) [best, least] = [other, steps];
  }
  return best === null ? '' : `; did you mean ${best}?`;
}

/** Levenshtein's distance: letters to insert, remove or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
