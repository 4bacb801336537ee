/**
 * The order of two values: text without regard to capitals; what is no text as its form says, time, number or truth.
 *
 * @param isText as isTextField tells
 */
export function compareValues(a: string, b: string, isText: boolean): number {
  if (isText) return compareTexts(a, b);
  const isTime = /^\d{4}-\d\d-\d\d(T|$)/;
  if (isTime.test(a) && isTime.test(b)) return Math.sign(Date.parse(a) - Date.parse(b));
  const isNumber = /^[+-]?\d+(\.\d+)?$/;
  if (isNumber.test(a) && isNumber.test(b) && a.length < 16 && b.length < 16)
    return Math.sign(Number(a) - Number(b));
  const truth = (text: string) => ({ '1': 'true', '0': 'false' })[text] ?? text;
  const isTruth = /^(true|false)$/i;
  return isTruth.test(a) || isTruth.test(b) ? compareTexts(truth(a), truth(b)) : compareTexts(a, b);
}

function compareTexts(a: string, b: string): number {
  const [small, other] = [a.toLowerCase(), b.toLowerCase()];
  return small < other ? -1 : small > other ? 1 : 0;
}
