import type { Manners } from './Manners.ts';

/** The fields that a side holds, by area, but for those that do not pass. */
export function mapFields(
  fields: Manners['fields'],
  passes: (name: string) => boolean,
): Manners['fields'] {
  return Object.fromEntries(
    Object.entries(fields).map(([area, names]) => [area, names.filter(passes)]),
  );
}
