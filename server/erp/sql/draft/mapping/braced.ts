/** Columns as a template, a blank between them; empty where there are none. A name with a template's own signs cannot be in one. */
export function braced(columns: readonly (string | undefined)[]): string {
  return columns
    .flatMap((column) =>
      column === undefined || /[{}|]/.test(column) || column !== column.trim()
        ? []
        : [`{${column}}`],
    )
    .join(' ');
}
