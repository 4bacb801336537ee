/** Puts something else in the first place of a text where the pattern fits. */
export const swap =
  (from: string | RegExp, to: string) =>
  (xml: string): string =>
    xml.replace(from, to);
