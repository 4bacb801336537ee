import type { Figure } from './Figure.ts';

/** Median, high quantiles and the greatest of some measurements (nearest rank). */
export function distribution(
  values: readonly number[],
): Required<Pick<Figure, 'value' | 'n' | 'p90' | 'p99' | 'max'>> {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { value: at(0.5), n: sorted.length, p90: at(0.9), p99: at(0.99), max: at(1) };
}
