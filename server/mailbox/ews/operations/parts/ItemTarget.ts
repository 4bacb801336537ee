import type { ItemId } from './ItemId.ts';

/**
 * An item, or an occurrence of a series by its number: the first is 1, cancelled ones count. The version is that of the
 * series (OccurrenceItemIdType).
 */
export type ItemTarget = ItemId | { series: string; occurrence: number; changeKey?: string };
