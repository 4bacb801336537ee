/** As `swap`, in the inner version of VersionOverrides, which is the later part of the file. */
export const swapInner =
  (from: string | RegExp, to: string) =>
  (xml: string): string => {
    const start = xml.indexOf('VersionOverridesV1_1');
    return xml.slice(0, start) + xml.slice(start).replace(from, to);
  };
