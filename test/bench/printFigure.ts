import type { Figure } from './Figure.ts';

/** Of fewer measurements the 99th percentile is the greatest. */
const enoughForP99 = 100;

/** Prints a figure as one line of JSON, numbers with the three digits that mean something. */
export function printFigure({ name, value, unit, n, ...rest }: Figure): void {
  const { p90, p99, ...others } = rest;
  const all = { name, value, unit, n, p90, ...(n >= enoughForP99 && { p99 }), ...others };
  console.log(JSON.stringify(all, (key, one: unknown) => (key === 'bytes' ? one : shorten(one))));
}

function shorten(value: unknown): unknown {
  if (typeof value !== 'number') return value;
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
