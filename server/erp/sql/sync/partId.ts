import type { SqlPart } from './SqlPart.ts';

/** The id of a part's collection: the same kind may be in several areas. */
export function partId({ area, id }: Pick<SqlPart, 'area' | 'id'>): string {
  return `${area}/${id}`;
}
