/**
 * A test that shows a row of the requirements end to end. Its title begins with the row's id: the table is made of that.
 *
 * @param rows ids, divided by blanks.
 */
export function row(rows: string, what: string, show: () => Promise<void>): void {
  it(`${rows}: ${what}`, show);
}
