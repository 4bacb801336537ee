import type { AreaCheck } from '../../erp/sql/check/ErpCheck.ts';

/** What an area's records of one kind are called at the console. */
export function areaName({ area, kind }: Pick<AreaCheck, 'area' | 'kind'>): string {
  return `${area} (${kind})`;
}
