import type { ItemId } from './ItemId.ts';

/**
 * An item, the series that an occurrence belongs to (RecurringMasterItemIdType), or an occurrence of a series by its number: the first is 1, cancelled ones count. The version is that of the
 * series (OccurrenceItemIdType).
 */
export type ItemTarget =
  ItemId | { seriesOf: string } | { series: string; occurrence: number; changeKey?: string };
