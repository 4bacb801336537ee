/**
 * Every text by its path; functions are filled.
 *
 * @param filling what functions are called with.
 */
export function flatTexts(
  texts: object,
  filling: readonly unknown[],
  path = '',
): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') all.set(at, value);
    else if (typeof value === 'function') {
      all.set(at, (value as (...words: unknown[]) => string)(...filling));
    } else
      for (const [deeper, text] of flatTexts(value as object, filling, at)) all.set(deeper, text);
  }
  return all;
}
