import type { MappingPath } from '../mapping/MappingFile.ts';

/** A copy of plain data without what stands at a path. What is not there is left out already. */
export function withoutPath(value: unknown, path: MappingPath): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value as unknown[];
    return rest.length === 0
      ? list.filter((_, i) => i !== step)
      : list.map((one, i) => (i === step ? withoutPath(one, rest) : one));
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]): [string, unknown][] =>
      key !== String(step)
        ? [[key, one]]
        : rest.length === 0
          ? []
          : [[key, withoutPath(one, rest)]],
    ),
  );
}
