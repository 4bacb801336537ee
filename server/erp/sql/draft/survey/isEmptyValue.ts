/** Whether a value stands for nothing: null, blanks, a date of zeros, the 0 that numbers have for it. */
export function isEmptyValue(value: string | null): boolean {
  return value === null || /^[\s0./:-]*$/.test(value);
}
