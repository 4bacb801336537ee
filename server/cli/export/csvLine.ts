/** A line of RFC 4180; what a spreadsheet would take for a formula begins with a quote mark it does not show. */
export function csvLine(values: readonly (string | null)[]): string {
  return values.map(cell).join(',');
}

function cell(value: string | null): string {
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
