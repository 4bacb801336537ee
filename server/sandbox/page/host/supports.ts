/**
 * Whether a host of one requirement set has what came with another. Versions are counted, not
 * compared as text: 1.10 is later than 1.9.
 */
export function supports(level: string, since: string): boolean {
  const [have, need] = [level, since].map((version) => version.split('.').map(Number));
  const major = (have?.[0] ?? 0) - (need?.[0] ?? 0);
  return major > 0 || (major === 0 && (have?.[1] ?? 0) >= (need?.[1] ?? 0));
}
