/** A value as it goes into a table: amounts as decimal text, days yyyy-mm-dd, times yyyy-mm-dd hh:mm:ss, files as bytes. */
export type DemoValue = string | number | Uint8Array | null;

/** A row of a table of the demo ERP, by column. */
export type DemoRow = Record<string, DemoValue>;

/** The demo ERP's whole content: rows by table. */
export type DemoData = Record<string, DemoRow[]>;
