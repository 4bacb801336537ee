/** What is read of a row: all that its check covers, and its place in the order where the table has one. */
export type StoredRow = Readonly<Record<string, string | number | null>> & {
  scope: number;
  key: string;
  body: string;
  crc: number;
};
