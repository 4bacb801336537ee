/** Whether a color as Outlook names its own, `#1f1f1f`, is dark; null when it is no color. */
export function isDarkColor(color: string): boolean | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  // Brightness as an eye sees it (ITU-R BT.601).
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
