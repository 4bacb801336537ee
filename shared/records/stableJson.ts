/**
 * JSON with the keys of every object in the order of their UTF-16 units and without absent ones, so that equal
 * values give equal text.
 */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((member) => stableJson(member)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${stableJson(member)}`);
  return `{${members.join(',')}}`;
}
