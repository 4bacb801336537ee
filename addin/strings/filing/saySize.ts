/** How large a file is, as the reader writes numbers: 0 kB, 12 kB, 3.4 MB. */
export function saySize(bytes: number, locale: string): string {
  const isLarge = bytes >= 1024 * 1024;
  const value = isLarge ? bytes / 1024 / 1024 : Math.ceil(bytes / 1024);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge && value < 10 ? 1 : 0,
  }).format(value);
}
