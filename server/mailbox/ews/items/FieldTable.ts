import type { ItemField } from './ItemField.ts';

/** How the fields of a kind of record are in an item, by field name. */
export type FieldTable = Readonly<Record<string, ItemField>>;
