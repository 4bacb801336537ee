/** How often a property is tried: so often in `npm test`, ten times as often where wide.ts was loaded before. */
export function runs(few: number): number {
  return few * Number(process.env['WIDE_PROPERTIES'] ?? 1);
}
