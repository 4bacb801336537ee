/** A value as it goes into a table: amounts as decimal text, days yyyy-mm-dd, times yyyy-mm-dd hh:mm:ss. */
export type ExampleValue = string | number | Uint8Array | null;

/** A row of a table, by column; a column that is not there is null. */
export type ExampleRow = Readonly<Record<string, ExampleValue>>;

/** An example's whole content: rows by table. */
export type ExampleData = Readonly<Record<string, readonly ExampleRow[]>>;
