type Value = string | number | null;

/** INSERT statements for so many rows of a table, each made from its number. */
export function rowsOf(
  table: string,
  count: number,
  row: (i: number) => Readonly<Record<string, Value>>,
): string[] {
  return Array.from({ length: count }, (_, i) => {
    const made = row(i + 1);
    const values = Object.values(made).map((value) =>
      typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
    );
    return `insert into ${table} (${Object.keys(made).join(', ')}) values (${values.join(', ')})`;
  });
}
