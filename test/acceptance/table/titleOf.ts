/** What the title of a row's test says. */
export interface RowTitle {
  rows: readonly string[];
  /** It is known not to hold. */
  isDefect: boolean;
  what: string;
}

/** Reads a title as `row` and `defect` write it; null for any other. */
export function titleOf(title: string): RowTitle | null {
  const found = /^([A-Z]{2}\d+(?: [A-Z]{2}\d+)*)( is red)?: (.+)$/s.exec(title);
  if (!found) return null;
  return {
    rows: (found[1] ?? '').split(' '),
    isDefect: found[2] !== undefined,
    what: found[3] ?? '',
  };
}
