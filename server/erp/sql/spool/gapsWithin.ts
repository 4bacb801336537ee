/** The numbers that are missing between a number and others that follow it in their order, as ranges. */
export function gapsWithin(after: bigint, numbers: readonly bigint[]): [bigint, bigint][] {
  const gaps: [bigint, bigint][] = [];
  let last = after;
  for (const number of numbers) {
    if (number > last + 1n) gaps.push([last + 1n, number - 1n]);
    last = number;
  }
  return gaps;
}
