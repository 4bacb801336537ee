/** Whether a short line has every word of a name. */
export function isNameLine(line: string, name: string): boolean {
  const words = name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word.length > 1);
  const low = line.toLowerCase();
  return words.length > 0 && line.length < 80 && words.every((word) => low.includes(word));
}
